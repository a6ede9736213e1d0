//! Member and observer States, and those that were: codes only. Their names stand in the six languages' files.
//!
//! From the membership of the United Nations and ISO 3166. `EUE` is the European Union, which sponsors texts like a
//! State; `TGK` and `ZAN` are Tanganyika and Zanzibar, which had no code of their own.

/// A State, present or former.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// ISO 3166-1 alpha-3 code (for a former State the code it had).
    pub iso3: &'static str,
    /// Whether it is a Member State today.
    pub member: bool,
}

const fn member(iso3: &'static str) -> State {
    State { iso3, member: true }
}

const fn other(iso3: &'static str) -> State {
    State { iso3, member: false }
}

/// All of them, sorted by code. [`Lexicon::states`](super::Lexicon::states) points into this table.
#[rustfmt::skip]
pub static STATES: &[State] = &[
    member("AFG"), member("AGO"), member("ALB"), member("AND"), member("ARE"), member("ARG"), member("ARM"), member("ATG"),
    member("AUS"), member("AUT"), member("AZE"), member("BDI"), member("BEL"), member("BEN"), member("BFA"), member("BGD"),
    member("BGR"), member("BHR"), member("BHS"), member("BIH"), member("BLR"), member("BLZ"), member("BOL"), member("BRA"),
    member("BRB"), member("BRN"), member("BTN"), member("BWA"), member("CAF"), member("CAN"), member("CHE"), member("CHL"),
    member("CHN"), member("CIV"), member("CMR"), member("COD"), member("COG"), other("COK"), member("COL"), member("COM"),
    member("CPV"), member("CRI"), other("CSK"), member("CUB"), member("CYP"), member("CZE"), other("DDR"), member("DEU"),
    member("DJI"), member("DMA"), member("DNK"), member("DOM"), member("DZA"), member("ECU"), member("EGY"), member("ERI"),
    member("ESP"), member("EST"), member("ETH"), other("EUE"), member("FIN"), member("FJI"), member("FRA"), member("FSM"),
    member("GAB"), member("GBR"), member("GEO"), member("GHA"), member("GIN"), member("GMB"), member("GNB"), member("GNQ"),
    member("GRC"), member("GRD"), member("GTM"), member("GUY"), member("HND"), member("HRV"), member("HTI"), member("HUN"),
    member("IDN"), member("IND"), member("IRL"), member("IRN"), member("IRQ"), member("ISL"), member("ISR"), member("ITA"),
    member("JAM"), member("JOR"), member("JPN"), member("KAZ"), member("KEN"), member("KGZ"), member("KHM"), member("KIR"),
    member("KNA"), member("KOR"), member("KWT"), member("LAO"), member("LBN"), member("LBR"), member("LBY"), member("LCA"),
    member("LIE"), member("LKA"), member("LSO"), member("LTU"), member("LUX"), member("LVA"), member("MAR"), member("MCO"),
    member("MDA"), member("MDG"), member("MDV"), member("MEX"), member("MHL"), member("MKD"), member("MLI"), member("MLT"),
    member("MMR"), member("MNE"), member("MNG"), member("MOZ"), member("MRT"), member("MUS"), member("MWI"), member("MYS"),
    member("NAM"), member("NER"), member("NGA"), member("NIC"), other("NIU"), member("NLD"), member("NOR"), member("NPL"),
    member("NRU"), member("NZL"), member("OMN"), member("PAK"), member("PAN"), member("PER"), member("PHL"), member("PLW"),
    member("PNG"), member("POL"), member("PRK"), member("PRT"), member("PRY"), other("PSE"), member("QAT"), member("ROU"),
    member("RUS"), member("RWA"), member("SAU"), other("SCG"), member("SDN"), member("SEN"), member("SGP"), member("SLB"),
    member("SLE"), member("SLV"), member("SMR"), member("SOM"), member("SRB"), member("SSD"), member("STP"), other("SUN"),
    member("SUR"), member("SVK"), member("SVN"), member("SWE"), member("SWZ"), member("SYC"), member("SYR"), member("TCD"),
    other("TGK"), member("TGO"), member("THA"), member("TJK"), member("TKM"), member("TLS"), member("TON"), member("TTO"),
    member("TUN"), member("TUR"), member("TUV"), member("TZA"), member("UGA"), member("UKR"), member("URY"), member("USA"),
    member("UZB"), other("VAT"), member("VCT"), other("VDR"), member("VEN"), member("VNM"), member("VUT"), member("WSM"),
    member("YEM"), other("YMD"), other("YUG"), member("ZAF"), other("ZAN"), member("ZMB"), member("ZWE"),
];
