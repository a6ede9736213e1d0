//! The bodies whose documents symbols are of.
//!
//! Facts, from the United Nations’ lists of document series symbols (research.un.org/en/docs/symbols and ST/LIB/SER.B/5)
//! and from the symbols of the documents themselves.

use super::numeral::{Ordinal, numeral};
use core::fmt;

/// Components of a body’s symbol, and its name. A component that ends with a dot or a dash stands for that with any
/// number, which the name has in the place of `{n}`, or `{ord}` for the ordinal. Sorted.
#[rustfmt::skip]
const BODIES: &[(&str, &str)] = &[
    ("A", "the General Assembly"),
    ("A/AC.105", "the Committee on the Peaceful Uses of Outer Space"),
    ("A/AC.105/C.1", "the Scientific and Technical Subcommittee of the Committee on the Peaceful Uses of Outer Space"),
    ("A/AC.105/C.2", "the Legal Subcommittee of the Committee on the Peaceful Uses of Outer Space"),
    ("A/AC.109", "the Special Committee on decolonization"),
    ("A/AC.121", "the Special Committee on Peacekeeping Operations"),
    ("A/AC.182", "the Special Committee on the Charter of the United Nations"),
    ("A/AC.183", "the Committee on the Exercise of the Inalienable Rights of the Palestinian People"),
    ("A/AC.198", "the Committee on Information"),
    ("A/AC.237", "the Intergovernmental Negotiating Committee for a Framework Convention on Climate Change"),
    ("A/AC.287", "the Preparatory Committee on marine biological diversity beyond national jurisdiction"),
    ("A/AC.287/PC.", "the {ord} session of the Preparatory Committee on marine biological diversity beyond national jurisdiction"),
    ("A/AC.291", "the Ad Hoc Committee on a convention on cybercrime"),
    ("A/AC.292", "the Open-ended Working Group on security of and in the use of information and communications technologies"),
    ("A/AC.96", "the Executive Committee of the Programme of the United Nations High Commissioner for Refugees"),
    ("A/BUR", "the General Committee of the General Assembly"),
    ("A/C.1", "the First Committee of the General Assembly"),
    ("A/C.2", "the Second Committee of the General Assembly"),
    ("A/C.3", "the Third Committee of the General Assembly"),
    ("A/C.4", "the Fourth Committee of the General Assembly"),
    ("A/C.5", "the Fifth Committee of the General Assembly"),
    ("A/C.6", "the Sixth Committee of the General Assembly"),
    ("A/CN.10", "the Disarmament Commission"),
    ("A/CN.4", "the International Law Commission"),
    ("A/CN.9", "the United Nations Commission on International Trade Law"),
    ("A/CONF.", "United Nations conference {n}"),
    ("A/CONF.151", "the United Nations Conference on Environment and Development"),
    ("A/CONF.157", "the World Conference on Human Rights"),
    ("A/CONF.165", "the United Nations Conference on Human Settlements (Habitat II)"),
    ("A/CONF.166", "the World Summit for Social Development"),
    ("A/CONF.171", "the International Conference on Population and Development"),
    ("A/CONF.177", "the Fourth World Conference on Women"),
    ("A/CONF.183", "the United Nations Conference on the Establishment of an International Criminal Court"),
    ("A/CONF.189", "the World Conference against Racism, Racial Discrimination, Xenophobia and Related Intolerance"),
    ("A/CONF.191", "the Third United Nations Conference on the Least Developed Countries"),
    ("A/CONF.192", "the United Nations Conference on the Illicit Trade in Small Arms and Light Weapons"),
    ("A/CONF.192/BMS", "the Biennial Meeting of States on small arms and light weapons"),
    ("A/CONF.192/PC", "the Preparatory Committee of the United Nations Conference on the Illicit Trade in Small Arms and Light Weapons"),
    ("A/CONF.192/RC", "the Review Conference on small arms and light weapons"),
    ("A/CONF.198", "the International Conference on Financing for Development"),
    ("A/CONF.199", "the World Summit on Sustainable Development"),
    ("A/CONF.206", "the World Conference on Disaster Reduction"),
    ("A/CONF.210", "the Review Conference on the Fish Stocks Agreement"),
    ("A/CONF.216", "the United Nations Conference on Sustainable Development"),
    ("A/CONF.219", "the Fourth United Nations Conference on the Least Developed Countries"),
    ("A/CONF.224", "the Third United Nations World Conference on Disaster Risk Reduction"),
    ("A/CONF.226", "the United Nations Conference on Housing and Sustainable Urban Development (Habitat III)"),
    ("A/CONF.227", "the Third International Conference on Financing for Development"),
    ("A/CONF.229", "the United Nations conference on a legally binding instrument to prohibit nuclear weapons"),
    ("A/CONF.230", "the United Nations Conference to Support the Implementation of Sustainable Development Goal 14"),
    ("A/CONF.48", "the United Nations Conference on the Human Environment"),
    ("A/CONF.62", "the Third United Nations Conference on the Law of the Sea"),
    ("A/HRC", "the Human Rights Council"),
    ("A/HRC/EMRIP", "the Expert Mechanism on the Rights of Indigenous Peoples"),
    ("A/HRC/WG.6", "the Working Group on the Universal Periodic Review"),
    ("A/SPC", "the Special Political Committee of the General Assembly"),
    ("APLC", "the States parties to the Anti-Personnel Mine Ban Convention"),
    ("APLC/CONF", "the Review Conference of the Anti-Personnel Mine Ban Convention"),
    ("APLC/MSP.", "the {ord} Meeting of the States Parties to the Anti-Personnel Mine Ban Convention"),
    ("BWC", "the States parties to the Biological Weapons Convention"),
    ("BWC/CONF.", "the {ord} Review Conference of the Biological Weapons Convention"),
    ("BWC/MSP", "the Meeting of the States Parties to the Biological Weapons Convention"),
    ("CAC", "the Convention against Corruption"),
    ("CAC/COSP", "the Conference of the States Parties to the United Nations Convention against Corruption"),
    ("CAT", "the treaty body under the Convention against Torture"),
    ("CAT/C", "the Committee against Torture"),
    ("CAT/OP", "the Subcommittee on Prevention of Torture"),
    ("CBD", "the Convention on Biological Diversity"),
    ("CBD/COP", "the Conference of the Parties to the Convention on Biological Diversity"),
    ("CCM", "the States parties to the Convention on Cluster Munitions"),
    ("CCM/CONF", "the Review Conference of the Convention on Cluster Munitions"),
    ("CCM/MSP", "the Meeting of States Parties to the Convention on Cluster Munitions"),
    ("CCPR", "the treaty body under the International Covenant on Civil and Political Rights"),
    ("CCPR/C", "the Human Rights Committee"),
    ("CCW", "the High Contracting Parties to the Convention on Certain Conventional Weapons"),
    ("CCW/CONF.", "the {ord} Review Conference of the Convention on Certain Conventional Weapons"),
    ("CCW/MSP", "the Meeting of the High Contracting Parties to the Convention on Certain Conventional Weapons"),
    ("CD", "the Conference on Disarmament"),
    ("CEB", "the United Nations System Chief Executives Board for Coordination"),
    ("CED", "the treaty body under the Convention against Enforced Disappearance"),
    ("CED/C", "the Committee on Enforced Disappearances"),
    ("CEDAW", "the treaty body under the Convention on the Elimination of All Forms of Discrimination against Women"),
    ("CEDAW/C", "the Committee on the Elimination of Discrimination against Women"),
    ("CERD", "the treaty body under the Convention on the Elimination of Racial Discrimination"),
    ("CERD/C", "the Committee on the Elimination of Racial Discrimination"),
    ("CLCS", "the Commission on the Limits of the Continental Shelf"),
    ("CMW", "the treaty body under the Convention on Migrant Workers"),
    ("CMW/C", "the Committee on Migrant Workers"),
    ("CRC", "the treaty body under the Convention on the Rights of the Child"),
    ("CRC/C", "the Committee on the Rights of the Child"),
    ("CRC/C/OPAC", "the Committee on the Rights of the Child (Optional Protocol on children in armed conflict)"),
    ("CRC/C/OPSC", "the Committee on the Rights of the Child (Optional Protocol on the sale of children)"),
    ("CRPD", "the treaty body under the Convention on the Rights of Persons with Disabilities"),
    ("CRPD/C", "the Committee on the Rights of Persons with Disabilities"),
    ("CTOC", "the Convention against Transnational Organized Crime"),
    ("CTOC/COP", "the Conference of the Parties to the Convention against Transnational Organized Crime"),
    ("DP", "the United Nations Development Programme"),
    ("E", "the Economic and Social Council"),
    ("E/C.12", "the Committee on Economic, Social and Cultural Rights"),
    ("E/C.16", "the Committee of Experts on Public Administration"),
    ("E/C.18", "the Committee of Experts on International Cooperation in Tax Matters"),
    ("E/C.19", "the Permanent Forum on Indigenous Issues"),
    ("E/C.2", "the Committee on Non-Governmental Organizations"),
    ("E/C.20", "the Committee of Experts on Global Geospatial Information Management"),
    ("E/CN.15", "the Commission on Crime Prevention and Criminal Justice"),
    ("E/CN.16", "the Commission on Science and Technology for Development"),
    ("E/CN.17", "the Commission on Sustainable Development"),
    ("E/CN.17/PC.", "the {ord} session of the Preparatory Committee for the World Summit on Sustainable Development"),
    ("E/CN.18", "the United Nations Forum on Forests"),
    ("E/CN.3", "the Statistical Commission"),
    ("E/CN.4", "the Commission on Human Rights"),
    ("E/CN.4/Sub.2", "the Sub-Commission on the Promotion and Protection of Human Rights"),
    ("E/CN.5", "the Commission for Social Development"),
    ("E/CN.6", "the Commission on the Status of Women"),
    ("E/CN.7", "the Commission on Narcotic Drugs"),
    ("E/CN.9", "the Commission on Population and Development"),
    ("E/ECA", "the Economic Commission for Africa"),
    ("E/ECE", "the Economic Commission for Europe"),
    ("E/ESCAP", "the Economic and Social Commission for Asia and the Pacific"),
    ("E/ESCWA", "the Economic and Social Commission for Western Asia"),
    ("E/FFDF", "the forum on financing for development follow-up"),
    ("E/HLPF", "the high-level political forum on sustainable development"),
    ("E/HLS", "the high-level segment of the Economic and Social Council"),
    ("E/ICEF", "the United Nations Children’s Fund"),
    ("E/INCB", "the International Narcotics Control Board"),
    ("FCCC", "the United Nations Framework Convention on Climate Change"),
    ("FCCC/CP", "the Conference of the Parties to the United Nations Framework Convention on Climate Change"),
    ("FCCC/KP", "the Kyoto Protocol"),
    ("FCCC/KP/CMP", "the Conference of the Parties serving as the meeting of the Parties to the Kyoto Protocol"),
    ("FCCC/PA", "the Paris Agreement"),
    ("FCCC/PA/CMA", "the Conference of the Parties serving as the meeting of the Parties to the Paris Agreement"),
    ("FCCC/SBI", "the Subsidiary Body for Implementation of the Framework Convention on Climate Change"),
    ("FCCC/SBSTA", "the Subsidiary Body for Scientific and Technological Advice of the Framework Convention on Climate Change"),
    ("GOV", "the Board of Governors of the International Atomic Energy Agency"),
    ("HRI", "the human rights treaty bodies together"),
    ("HRI/CORE", "the human rights treaty bodies together (core documents)"),
    ("HRI/GEN", "the human rights treaty bodies together (general comments)"),
    ("HRI/MC", "the meeting of chairs of the human rights treaty bodies"),
    ("HSP", "the United Nations Human Settlements Programme"),
    ("HSP/GC", "the Governing Council of the United Nations Human Settlements Programme"),
    ("HSP/HA.", "the {ord} session of the United Nations Habitat Assembly"),
    ("ICCD", "the United Nations Convention to Combat Desertification"),
    ("ICCD/COP", "the Conference of the Parties to the Convention to Combat Desertification"),
    ("ID", "the United Nations Industrial Development Organization"),
    ("INFCIRC", "the International Atomic Energy Agency (information circulars)"),
    ("IOC", "the Intergovernmental Oceanographic Commission of UNESCO"),
    ("IOC/A-", "the {ord} session of the Assembly of the Intergovernmental Oceanographic Commission of UNESCO"),
    ("IOC/EC-", "the {ord} session of the Executive Council of the Intergovernmental Oceanographic Commission of UNESCO"),
    ("ISBA", "the International Seabed Authority"),
    ("ISBA/A", "the Assembly of the International Seabed Authority"),
    ("ISBA/C", "the Council of the International Seabed Authority"),
    ("JIU", "the Joint Inspection Unit"),
    ("JIU/REP", "the Joint Inspection Unit (reports)"),
    ("LEG", "the Legal Committee of the International Maritime Organization"),
    ("LEG/CONF.", "the International Maritime Organization’s legal conference {n}"),
    ("NPT", "the Parties to the Treaty on the Non-Proliferation of Nuclear Weapons"),
    ("NPT/CONF.", "the {n} Review Conference of the Parties to the Treaty on the Non-Proliferation of Nuclear Weapons"),
    ("S", "the Security Council"),
    ("S/AC.37", "the Security Council Committee established pursuant to resolution 1267 (1999)"),
    ("S/AC.40", "the Counter-Terrorism Committee of the Security Council"),
    ("S/AC.44", "the Security Council Committee established pursuant to resolution 1540 (2004)"),
    ("S/AC.51", "the Working Group on Children and Armed Conflict of the Security Council"),
    ("SPLOS", "the Meeting of States Parties to the United Nations Convention on the Law of the Sea"),
    ("ST", "the Secretariat"),
    ("T", "the Trusteeship Council"),
    ("TD", "the United Nations Conference on Trade and Development"),
    ("TD/B", "the Trade and Development Board"),
    ("TD/B/EDE", "the Intergovernmental Group of Experts on E-commerce and the Digital Economy"),
    ("TD/B/EFD", "the Intergovernmental Group of Experts on Financing for Development"),
    ("TPNW", "the Treaty on the Prohibition of Nuclear Weapons"),
    ("TPNW/MSP", "the Meeting of States Parties to the Treaty on the Prohibition of Nuclear Weapons"),
    ("UNEP", "the United Nations Environment Programme"),
    ("UNEP/CBD", "the Convention on Biological Diversity"),
    ("UNEP/CBD/COP", "the Conference of the Parties to the Convention on Biological Diversity"),
    ("UNEP/CBD/CP/MOP", "the meeting of the Parties to the Cartagena Protocol on Biosafety"),
    ("UNEP/CBD/NP/MOP", "the meeting of the Parties to the Nagoya Protocol on Access and Benefit-sharing"),
    ("UNEP/EA.", "the {ord} session of the United Nations Environment Assembly"),
    ("UNEP/GC.", "the {ord} session of the Governing Council of the United Nations Environment Programme"),
    ("UNEP/OzL.Pro.", "the {ord} Meeting of the Parties to the Montreal Protocol on Substances that Deplete the Ozone Layer"),
    ("WT", "the World Trade Organization"),
    ("WT/MIN", "the Ministerial Conference of the World Trade Organization"),
];

/// What a component says of a subsidiary body that has no name above. Sorted.
#[rustfmt::skip]
const KINDS: &[(&str, &str)] = &[
    ("AC.", "ad hoc committee {n}"),
    ("C.", "committee {n}"),
    ("CMA", "the meeting of the Parties to the Paris Agreement"),
    ("CN.", "commission {n}"),
    ("CONF", "the conference"),
    ("CONF.", "conference {n}"),
    ("COP", "the Conference of the Parties"),
    ("GC", "the governing council"),
    ("GC.", "the {ord} session of the governing council"),
    ("MOP", "the meeting of the Parties"),
    ("MSP", "the meeting of States parties"),
    ("PC", "the preparatory committee"),
    ("PC.", "the {ord} session of the preparatory committee"),
    ("RC", "the review conference"),
    ("SC.", "subcommittee {n}"),
    ("Sub.", "subcommission {n}"),
    ("WG.", "working group {n}"),
];

/// How much of a path a key is compared with.
fn matches(key: &str, path: &[&str]) -> bool {
    let mut keys = key.split('/');
    path.iter().all(|component| {
        keys.next().is_some_and(|key| match key.ends_with(COUNTS) {
            true => counted(component).is_some_and(|(found, _)| found == key),
            false => key == *component,
        })
    }) && keys.next().is_none()
}

/// What stands between a word and its number.
const COUNTS: [char; 2] = ['.', '-'];

/// A component with a number behind its last dot or dash, parted in front of the number: `OzL.Pro.28`, `CONF.VI`, `A-31`.
fn counted(component: &str) -> Option<(&str, u16)> {
    let (word, number) = component.split_at(component.rfind(COUNTS)? + 1);
    Some((word, numeral(number)?))
}

fn named(path: &[&str]) -> Option<&'static str> {
    // The longer of two keys is the one without a place for any number.
    BODIES.iter().rfind(|(key, _)| matches(key, path)).map(|(_, name)| *name)
}

fn kind(component: &str) -> Option<&'static str> {
    KINDS.iter().find(|(key, _)| matches(key, &[component])).map(|(_, name)| *name)
}

/// Whether a path, or at least its last component, has a name.
pub(super) fn is_named(components: &[&str]) -> bool {
    components.last().is_some_and(|last| named(components).is_some() || kind(last).is_some())
}

/// The name of a body, with its article.
pub(super) struct Name<'a>(pub(super) &'a [&'a str]);

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((last, above)) = self.0.split_last() else { return Ok(()) };
        if let Some(name) = named(self.0) {
            return filled(f, name, last);
        }
        match kind(last) {
            Some(name) => filled(f, name, last)?,
            None => write!(f, "“{last}”")?,
        }
        if above.is_empty() { Ok(()) } else { write!(f, " of {}", Name(above)) }
    }
}

/// A name, with the number of its component in its place.
fn filled(f: &mut fmt::Formatter<'_>, name: &str, component: &str) -> fmt::Result {
    let number = counted(component).map_or(0, |(_, number)| number);
    match (name.split_once("{n}"), name.split_once("{ord}")) {
        (Some((before, after)), _) => write!(f, "{before}{number}{after}"),
        (_, Some((before, after))) => write!(f, "{before}{}{after}", Ordinal(u32::from(number))),
        _ => f.write_str(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_without_repeats() {
        for table in [BODIES, KINDS] {
            assert!(
                table.windows(2).all(|pair| pair[0].0 < pair[1].0),
                "{:?}",
                table.windows(2).find(|pair| pair[0].0 >= pair[1].0)
            );
        }
    }
}
