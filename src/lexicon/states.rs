//! Member and observer States, and those that were: codes only. Their names stand in the six languages' files.
//!
//! From the membership of the United Nations, ISO 3166-1 and ISO 3166-3, and the M49 list of the Statistics Division.
//! `EUE` is the European Union, which sponsors texts like a State; `TGK` and `ZAN` are Tanganyika and Zanzibar, which had
//! no code of their own.

/// A State, present or former.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// ISO 3166-1 alpha-3 code (for a former State the code it had).
    pub iso3: &'static str,
    /// ISO 3166-1 alpha-2 code (for a former State the code it had; Czechoslovakia and Serbia and Montenegro shared `CS`);
    /// `None` where there never was one.
    pub iso2: Option<&'static str>,
    /// The code of the United Nations Statistics Division, M49, three digits (891 was Yugoslavia's and after it that of Serbia and
    /// Montenegro); `None` where there never was one.
    pub m49: Option<&'static str>,
    /// Whether it is a Member State today.
    pub member: bool,
    /// The year in which it ceased to be, of a former State.
    pub until: Option<u16>,
}

impl State {
    /// The State with an ISO 3166-1 alpha-3 code.
    ///
    /// ```
    /// use undocs::lexicon::State;
    /// assert_eq!(State::of("TGO").and_then(|state| state.m49), Some("768"));
    /// assert_eq!(State::of("CSK").and_then(|state| state.until), Some(1992));
    /// ```
    #[must_use]
    pub fn of(iso3: &str) -> Option<&'static State> {
        STATES.binary_search_by(|state| state.iso3.cmp(iso3)).ok().map(|at| &STATES[at])
    }
}

const fn other(iso3: &'static str, iso2: &'static str, m49: &'static str) -> State {
    State {
        iso3,
        iso2: if iso2.is_empty() { None } else { Some(iso2) },
        m49: if m49.is_empty() { None } else { Some(m49) },
        member: false,
        until: None,
    }
}

const fn member(iso3: &'static str, iso2: &'static str, m49: &'static str) -> State {
    State { member: true, ..other(iso3, iso2, m49) }
}

const fn former(iso3: &'static str, iso2: &'static str, m49: &'static str, until: u16) -> State {
    State { until: Some(until), ..other(iso3, iso2, m49) }
}

/// All of them, sorted by code. [`Lexicon::states`](super::Lexicon::states) points into this table.
#[rustfmt::skip]
pub static STATES: &[State] = &[
    member("AFG", "AF", "004"), member("AGO", "AO", "024"), member("ALB", "AL", "008"), member("AND", "AD", "020"),
    member("ARE", "AE", "784"), member("ARG", "AR", "032"), member("ARM", "AM", "051"), member("ATG", "AG", "028"),
    member("AUS", "AU", "036"), member("AUT", "AT", "040"), member("AZE", "AZ", "031"), member("BDI", "BI", "108"),
    member("BEL", "BE", "056"), member("BEN", "BJ", "204"), member("BFA", "BF", "854"), member("BGD", "BD", "050"),
    member("BGR", "BG", "100"), member("BHR", "BH", "048"), member("BHS", "BS", "044"), member("BIH", "BA", "070"),
    member("BLR", "BY", "112"), member("BLZ", "BZ", "084"), member("BOL", "BO", "068"), member("BRA", "BR", "076"),
    member("BRB", "BB", "052"), member("BRN", "BN", "096"), member("BTN", "BT", "064"), member("BWA", "BW", "072"),
    member("CAF", "CF", "140"), member("CAN", "CA", "124"), member("CHE", "CH", "756"), member("CHL", "CL", "152"),
    member("CHN", "CN", "156"), member("CIV", "CI", "384"), member("CMR", "CM", "120"), member("COD", "CD", "180"),
    member("COG", "CG", "178"), other("COK", "CK", "184"), member("COL", "CO", "170"), member("COM", "KM", "174"),
    member("CPV", "CV", "132"), member("CRI", "CR", "188"), former("CSK", "CS", "200", 1992),
    member("CUB", "CU", "192"), member("CYP", "CY", "196"), member("CZE", "CZ", "203"),
    former("DDR", "DD", "278", 1990), member("DEU", "DE", "276"), member("DJI", "DJ", "262"),
    member("DMA", "DM", "212"), member("DNK", "DK", "208"), member("DOM", "DO", "214"), member("DZA", "DZ", "012"),
    member("ECU", "EC", "218"), member("EGY", "EG", "818"), member("ERI", "ER", "232"), member("ESP", "ES", "724"),
    member("EST", "EE", "233"), member("ETH", "ET", "231"), other("EUE", "EU", ""), member("FIN", "FI", "246"),
    member("FJI", "FJ", "242"), member("FRA", "FR", "250"), member("FSM", "FM", "583"), member("GAB", "GA", "266"),
    member("GBR", "GB", "826"), member("GEO", "GE", "268"), member("GHA", "GH", "288"), member("GIN", "GN", "324"),
    member("GMB", "GM", "270"), member("GNB", "GW", "624"), member("GNQ", "GQ", "226"), member("GRC", "GR", "300"),
    member("GRD", "GD", "308"), member("GTM", "GT", "320"), member("GUY", "GY", "328"), member("HND", "HN", "340"),
    member("HRV", "HR", "191"), member("HTI", "HT", "332"), member("HUN", "HU", "348"), member("IDN", "ID", "360"),
    member("IND", "IN", "356"), member("IRL", "IE", "372"), member("IRN", "IR", "364"), member("IRQ", "IQ", "368"),
    member("ISL", "IS", "352"), member("ISR", "IL", "376"), member("ITA", "IT", "380"), member("JAM", "JM", "388"),
    member("JOR", "JO", "400"), member("JPN", "JP", "392"), member("KAZ", "KZ", "398"), member("KEN", "KE", "404"),
    member("KGZ", "KG", "417"), member("KHM", "KH", "116"), member("KIR", "KI", "296"), member("KNA", "KN", "659"),
    member("KOR", "KR", "410"), member("KWT", "KW", "414"), member("LAO", "LA", "418"), member("LBN", "LB", "422"),
    member("LBR", "LR", "430"), member("LBY", "LY", "434"), member("LCA", "LC", "662"), member("LIE", "LI", "438"),
    member("LKA", "LK", "144"), member("LSO", "LS", "426"), member("LTU", "LT", "440"), member("LUX", "LU", "442"),
    member("LVA", "LV", "428"), member("MAR", "MA", "504"), member("MCO", "MC", "492"), member("MDA", "MD", "498"),
    member("MDG", "MG", "450"), member("MDV", "MV", "462"), member("MEX", "MX", "484"), member("MHL", "MH", "584"),
    member("MKD", "MK", "807"), member("MLI", "ML", "466"), member("MLT", "MT", "470"), member("MMR", "MM", "104"),
    member("MNE", "ME", "499"), member("MNG", "MN", "496"), member("MOZ", "MZ", "508"), member("MRT", "MR", "478"),
    member("MUS", "MU", "480"), member("MWI", "MW", "454"), member("MYS", "MY", "458"), member("NAM", "NA", "516"),
    member("NER", "NE", "562"), member("NGA", "NG", "566"), member("NIC", "NI", "558"), other("NIU", "NU", "570"),
    member("NLD", "NL", "528"), member("NOR", "NO", "578"), member("NPL", "NP", "524"), member("NRU", "NR", "520"),
    member("NZL", "NZ", "554"), member("OMN", "OM", "512"), member("PAK", "PK", "586"), member("PAN", "PA", "591"),
    member("PER", "PE", "604"), member("PHL", "PH", "608"), member("PLW", "PW", "585"), member("PNG", "PG", "598"),
    member("POL", "PL", "616"), member("PRK", "KP", "408"), member("PRT", "PT", "620"), member("PRY", "PY", "600"),
    other("PSE", "PS", "275"), member("QAT", "QA", "634"), member("ROU", "RO", "642"), member("RUS", "RU", "643"),
    member("RWA", "RW", "646"), member("SAU", "SA", "682"), former("SCG", "CS", "891", 2006),
    member("SDN", "SD", "729"), member("SEN", "SN", "686"), member("SGP", "SG", "702"), member("SLB", "SB", "090"),
    member("SLE", "SL", "694"), member("SLV", "SV", "222"), member("SMR", "SM", "674"), member("SOM", "SO", "706"),
    member("SRB", "RS", "688"), member("SSD", "SS", "728"), member("STP", "ST", "678"),
    former("SUN", "SU", "810", 1991), member("SUR", "SR", "740"), member("SVK", "SK", "703"),
    member("SVN", "SI", "705"), member("SWE", "SE", "752"), member("SWZ", "SZ", "748"), member("SYC", "SC", "690"),
    member("SYR", "SY", "760"), member("TCD", "TD", "148"), former("TGK", "", "", 1964), member("TGO", "TG", "768"),
    member("THA", "TH", "764"), member("TJK", "TJ", "762"), member("TKM", "TM", "795"), member("TLS", "TL", "626"),
    member("TON", "TO", "776"), member("TTO", "TT", "780"), member("TUN", "TN", "788"), member("TUR", "TR", "792"),
    member("TUV", "TV", "798"), member("TZA", "TZ", "834"), member("UGA", "UG", "800"), member("UKR", "UA", "804"),
    member("URY", "UY", "858"), member("USA", "US", "840"), member("UZB", "UZ", "860"), other("VAT", "VA", "336"),
    member("VCT", "VC", "670"), former("VDR", "VD", "", 1976), member("VEN", "VE", "862"), member("VNM", "VN", "704"),
    member("VUT", "VU", "548"), member("WSM", "WS", "882"), member("YEM", "YE", "887"),
    former("YMD", "YD", "720", 1990), former("YUG", "YU", "891", 2003), member("ZAF", "ZA", "710"),
    former("ZAN", "", "", 1964), member("ZMB", "ZM", "894"), member("ZWE", "ZW", "716"),
];
