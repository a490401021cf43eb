//! Countries: their codes, and the names by which a letter finds them.
//!
//! The last line of an address abroad names the country in a language of the country that the letter leaves (Universal
//! Postal Convention); each of the four languages of Mitoyen will do in Belgium.

use crate::language::Language;
use crate::text_input::plain;

/// Where most letters of a Belgian co-ownership go; offered first.
const NEAR: [&str; 5] = ["BE", "FR", "NL", "DE", "LU"];

/// The codes of ISO 3166-1 alpha-2, and `XK` for Kosovo as the European Union writes it.
///
/// The names are French, Dutch, German and English.
#[rustfmt::skip]
static COUNTRIES: [(&str, [&str; 4]); 250] = [
    ("AD", ["Andorre", "Andorra", "Andorra", "Andorra"]),
    ("AE", ["Émirats arabes unis", "Verenigde Arabische Emiraten", "Vereinigte Arabische Emirate", "United Arab Emirates"]),
    ("AF", ["Afghanistan", "Afghanistan", "Afghanistan", "Afghanistan"]),
    ("AG", ["Antigua-et-Barbuda", "Antigua en Barbuda", "Antigua und Barbuda", "Antigua and Barbuda"]),
    ("AI", ["Anguilla", "Anguilla", "Anguilla", "Anguilla"]),
    ("AL", ["Albanie", "Albanië", "Albanien", "Albania"]),
    ("AM", ["Arménie", "Armenië", "Armenien", "Armenia"]),
    ("AO", ["Angola", "Angola", "Angola", "Angola"]),
    ("AQ", ["Antarctique", "Antarctica", "Antarktis", "Antarctica"]),
    ("AR", ["Argentine", "Argentinië", "Argentinien", "Argentina"]),
    ("AS", ["Samoa américaines", "Amerikaans-Samoa", "Amerikanisch-Samoa", "American Samoa"]),
    ("AT", ["Autriche", "Oostenrijk", "Österreich", "Austria"]),
    ("AU", ["Australie", "Australië", "Australien", "Australia"]),
    ("AW", ["Aruba", "Aruba", "Aruba", "Aruba"]),
    ("AX", ["Îles Åland", "Åland", "Ålandinseln", "Åland Islands"]),
    ("AZ", ["Azerbaïdjan", "Azerbeidzjan", "Aserbaidschan", "Azerbaijan"]),
    ("BA", ["Bosnie-Herzégovine", "Bosnië en Herzegovina", "Bosnien und Herzegowina", "Bosnia and Herzegovina"]),
    ("BB", ["Barbade", "Barbados", "Barbados", "Barbados"]),
    ("BD", ["Bangladesh", "Bangladesh", "Bangladesch", "Bangladesh"]),
    ("BE", ["Belgique", "België", "Belgien", "Belgium"]),
    ("BF", ["Burkina Faso", "Burkina Faso", "Burkina Faso", "Burkina Faso"]),
    ("BG", ["Bulgarie", "Bulgarije", "Bulgarien", "Bulgaria"]),
    ("BH", ["Bahreïn", "Bahrein", "Bahrain", "Bahrain"]),
    ("BI", ["Burundi", "Burundi", "Burundi", "Burundi"]),
    ("BJ", ["Bénin", "Benin", "Benin", "Benin"]),
    ("BL", ["Saint-Barthélemy", "Saint-Barthélemy", "St. Barthélemy", "St. Barthélemy"]),
    ("BM", ["Bermudes", "Bermuda", "Bermuda", "Bermuda"]),
    ("BN", ["Brunei", "Brunei", "Brunei Darussalam", "Brunei"]),
    ("BO", ["Bolivie", "Bolivia", "Bolivien", "Bolivia"]),
    ("BQ", ["Pays-Bas caribéens", "Caribisch Nederland", "Karibische Niederlande", "Caribbean Netherlands"]),
    ("BR", ["Brésil", "Brazilië", "Brasilien", "Brazil"]),
    ("BS", ["Bahamas", "Bahama’s", "Bahamas", "Bahamas"]),
    ("BT", ["Bhoutan", "Bhutan", "Bhutan", "Bhutan"]),
    ("BV", ["Île Bouvet", "Bouveteiland", "Bouvetinsel", "Bouvet Island"]),
    ("BW", ["Botswana", "Botswana", "Botsuana", "Botswana"]),
    ("BY", ["Biélorussie", "Belarus", "Belarus", "Belarus"]),
    ("BZ", ["Belize", "Belize", "Belize", "Belize"]),
    ("CA", ["Canada", "Canada", "Kanada", "Canada"]),
    ("CC", ["Îles Cocos", "Cocoseilanden", "Kokosinseln", "Cocos (Keeling) Islands"]),
    ("CD", ["Congo (Kinshasa)", "Congo (Kinshasa)", "Kongo (Kinshasa)", "Congo (Kinshasa)"]),
    ("CF", ["République centrafricaine", "Centraal-Afrikaanse Republiek", "Zentralafrikanische Republik", "Central African Republic"]),
    ("CG", ["Congo (Brazzaville)", "Congo (Brazzaville)", "Kongo (Brazzaville)", "Congo (Brazzaville)"]),
    ("CH", ["Suisse", "Zwitserland", "Schweiz", "Switzerland"]),
    ("CI", ["Côte d’Ivoire", "Ivoorkust", "Côte d’Ivoire", "Côte d’Ivoire"]),
    ("CK", ["Îles Cook", "Cookeilanden", "Cookinseln", "Cook Islands"]),
    ("CL", ["Chili", "Chili", "Chile", "Chile"]),
    ("CM", ["Cameroun", "Kameroen", "Kamerun", "Cameroon"]),
    ("CN", ["Chine", "China", "China", "China"]),
    ("CO", ["Colombie", "Colombia", "Kolumbien", "Colombia"]),
    ("CR", ["Costa Rica", "Costa Rica", "Costa Rica", "Costa Rica"]),
    ("CU", ["Cuba", "Cuba", "Kuba", "Cuba"]),
    ("CV", ["Cap-Vert", "Kaapverdië", "Cabo Verde", "Cape Verde"]),
    ("CW", ["Curaçao", "Curaçao", "Curaçao", "Curaçao"]),
    ("CX", ["Île Christmas", "Christmaseiland", "Weihnachtsinsel", "Christmas Island"]),
    ("CY", ["Chypre", "Cyprus", "Zypern", "Cyprus"]),
    ("CZ", ["Tchéquie", "Tsjechië", "Tschechien", "Czechia"]),
    ("DE", ["Allemagne", "Duitsland", "Deutschland", "Germany"]),
    ("DJ", ["Djibouti", "Djibouti", "Dschibuti", "Djibouti"]),
    ("DK", ["Danemark", "Denemarken", "Dänemark", "Denmark"]),
    ("DM", ["Dominique", "Dominica", "Dominica", "Dominica"]),
    ("DO", ["République dominicaine", "Dominicaanse Republiek", "Dominikanische Republik", "Dominican Republic"]),
    ("DZ", ["Algérie", "Algerije", "Algerien", "Algeria"]),
    ("EC", ["Équateur", "Ecuador", "Ecuador", "Ecuador"]),
    ("EE", ["Estonie", "Estland", "Estland", "Estonia"]),
    ("EG", ["Égypte", "Egypte", "Ägypten", "Egypt"]),
    ("EH", ["Sahara occidental", "Westelijke Sahara", "Westsahara", "Western Sahara"]),
    ("ER", ["Érythrée", "Eritrea", "Eritrea", "Eritrea"]),
    ("ES", ["Espagne", "Spanje", "Spanien", "Spain"]),
    ("ET", ["Éthiopie", "Ethiopië", "Äthiopien", "Ethiopia"]),
    ("FI", ["Finlande", "Finland", "Finnland", "Finland"]),
    ("FJ", ["Fidji", "Fiji", "Fidschi", "Fiji"]),
    ("FK", ["Îles Malouines", "Falklandeilanden", "Falklandinseln", "Falkland Islands"]),
    ("FM", ["Micronésie", "Micronesia", "Mikronesien", "Micronesia"]),
    ("FO", ["Îles Féroé", "Faeröer", "Färöer", "Faroe Islands"]),
    ("FR", ["France", "Frankrijk", "Frankreich", "France"]),
    ("GA", ["Gabon", "Gabon", "Gabun", "Gabon"]),
    ("GB", ["Royaume-Uni", "Verenigd Koninkrijk", "Vereinigtes Königreich", "United Kingdom"]),
    ("GD", ["Grenade", "Grenada", "Grenada", "Grenada"]),
    ("GE", ["Géorgie", "Georgië", "Georgien", "Georgia"]),
    ("GF", ["Guyane française", "Frans-Guyana", "Französisch-Guayana", "French Guiana"]),
    ("GG", ["Guernesey", "Guernsey", "Guernsey", "Guernsey"]),
    ("GH", ["Ghana", "Ghana", "Ghana", "Ghana"]),
    ("GI", ["Gibraltar", "Gibraltar", "Gibraltar", "Gibraltar"]),
    ("GL", ["Groenland", "Groenland", "Grönland", "Greenland"]),
    ("GM", ["Gambie", "Gambia", "Gambia", "Gambia"]),
    ("GN", ["Guinée", "Guinee", "Guinea", "Guinea"]),
    ("GP", ["Guadeloupe", "Guadeloupe", "Guadeloupe", "Guadeloupe"]),
    ("GQ", ["Guinée équatoriale", "Equatoriaal-Guinea", "Äquatorialguinea", "Equatorial Guinea"]),
    ("GR", ["Grèce", "Griekenland", "Griechenland", "Greece"]),
    ("GS", ["Géorgie du Sud-et-les Îles Sandwich du Sud", "Zuid-Georgia en Zuidelijke Sandwicheilanden", "Südgeorgien und die Südlichen Sandwichinseln", "South Georgia and South Sandwich Islands"]),
    ("GT", ["Guatemala", "Guatemala", "Guatemala", "Guatemala"]),
    ("GU", ["Guam", "Guam", "Guam", "Guam"]),
    ("GW", ["Guinée-Bissau", "Guinee-Bissau", "Guinea-Bissau", "Guinea-Bissau"]),
    ("GY", ["Guyana", "Guyana", "Guyana", "Guyana"]),
    ("HK", ["Hong Kong", "Hongkong", "Hongkong", "Hong Kong"]),
    ("HM", ["Îles Heard-et-MacDonald", "Heard en McDonaldeilanden", "Heard und McDonaldinseln", "Heard and McDonald Islands"]),
    ("HN", ["Honduras", "Honduras", "Honduras", "Honduras"]),
    ("HR", ["Croatie", "Kroatië", "Kroatien", "Croatia"]),
    ("HT", ["Haïti", "Haïti", "Haiti", "Haiti"]),
    ("HU", ["Hongrie", "Hongarije", "Ungarn", "Hungary"]),
    ("ID", ["Indonésie", "Indonesië", "Indonesien", "Indonesia"]),
    ("IE", ["Irlande", "Ierland", "Irland", "Ireland"]),
    ("IL", ["Israël", "Israël", "Israel", "Israel"]),
    ("IM", ["Île de Man", "Isle of Man", "Isle of Man", "Isle of Man"]),
    ("IN", ["Inde", "India", "Indien", "India"]),
    ("IO", ["Territoire britannique de l’océan Indien", "Brits Indische Oceaanterritorium", "Britisches Territorium im Indischen Ozean", "British Indian Ocean Territory"]),
    ("IQ", ["Irak", "Irak", "Irak", "Iraq"]),
    ("IR", ["Iran", "Iran", "Iran", "Iran"]),
    ("IS", ["Islande", "IJsland", "Island", "Iceland"]),
    ("IT", ["Italie", "Italië", "Italien", "Italy"]),
    ("JE", ["Jersey", "Jersey", "Jersey", "Jersey"]),
    ("JM", ["Jamaïque", "Jamaica", "Jamaika", "Jamaica"]),
    ("JO", ["Jordanie", "Jordanië", "Jordanien", "Jordan"]),
    ("JP", ["Japon", "Japan", "Japan", "Japan"]),
    ("KE", ["Kenya", "Kenia", "Kenia", "Kenya"]),
    ("KG", ["Kirghizstan", "Kirgizië", "Kirgisistan", "Kyrgyzstan"]),
    ("KH", ["Cambodge", "Cambodja", "Kambodscha", "Cambodia"]),
    ("KI", ["Kiribati", "Kiribati", "Kiribati", "Kiribati"]),
    ("KM", ["Comores", "Comoren", "Komoren", "Comoros"]),
    ("KN", ["Saint-Christophe-et-Niévès", "Saint Kitts en Nevis", "St. Kitts und Nevis", "St. Kitts and Nevis"]),
    ("KP", ["Corée du Nord", "Noord-Korea", "Nordkorea", "North Korea"]),
    ("KR", ["Corée du Sud", "Zuid-Korea", "Südkorea", "South Korea"]),
    ("KW", ["Koweït", "Koeweit", "Kuwait", "Kuwait"]),
    ("KY", ["Îles Caïmans", "Kaaimaneilanden", "Kaimaninseln", "Cayman Islands"]),
    ("KZ", ["Kazakhstan", "Kazachstan", "Kasachstan", "Kazakhstan"]),
    ("LA", ["Laos", "Laos", "Laos", "Laos"]),
    ("LB", ["Liban", "Libanon", "Libanon", "Lebanon"]),
    ("LC", ["Sainte-Lucie", "Saint Lucia", "St. Lucia", "St. Lucia"]),
    ("LI", ["Liechtenstein", "Liechtenstein", "Liechtenstein", "Liechtenstein"]),
    ("LK", ["Sri Lanka", "Sri Lanka", "Sri Lanka", "Sri Lanka"]),
    ("LR", ["Liberia", "Liberia", "Liberia", "Liberia"]),
    ("LS", ["Lesotho", "Lesotho", "Lesotho", "Lesotho"]),
    ("LT", ["Lituanie", "Litouwen", "Litauen", "Lithuania"]),
    ("LU", ["Luxembourg", "Luxemburg", "Luxemburg", "Luxembourg"]),
    ("LV", ["Lettonie", "Letland", "Lettland", "Latvia"]),
    ("LY", ["Libye", "Libië", "Libyen", "Libya"]),
    ("MA", ["Maroc", "Marokko", "Marokko", "Morocco"]),
    ("MC", ["Monaco", "Monaco", "Monaco", "Monaco"]),
    ("MD", ["Moldavie", "Moldavië", "Republik Moldau", "Moldova"]),
    ("ME", ["Monténégro", "Montenegro", "Montenegro", "Montenegro"]),
    ("MF", ["Saint-Martin", "Saint-Martin", "St. Martin", "St. Martin"]),
    ("MG", ["Madagascar", "Madagaskar", "Madagaskar", "Madagascar"]),
    ("MH", ["Îles Marshall", "Marshalleilanden", "Marshallinseln", "Marshall Islands"]),
    ("MK", ["Macédoine du Nord", "Noord-Macedonië", "Nordmazedonien", "North Macedonia"]),
    ("ML", ["Mali", "Mali", "Mali", "Mali"]),
    ("MM", ["Myanmar (Birmanie)", "Myanmar (Birma)", "Myanmar", "Myanmar (Burma)"]),
    ("MN", ["Mongolie", "Mongolië", "Mongolei", "Mongolia"]),
    ("MO", ["Macao", "Macau", "Macau", "Macao"]),
    ("MP", ["Îles Mariannes du Nord", "Noordelijke Marianen", "Nördliche Marianen", "Northern Mariana Islands"]),
    ("MQ", ["Martinique", "Martinique", "Martinique", "Martinique"]),
    ("MR", ["Mauritanie", "Mauritanië", "Mauretanien", "Mauritania"]),
    ("MS", ["Montserrat", "Montserrat", "Montserrat", "Montserrat"]),
    ("MT", ["Malte", "Malta", "Malta", "Malta"]),
    ("MU", ["Maurice", "Mauritius", "Mauritius", "Mauritius"]),
    ("MV", ["Maldives", "Maldiven", "Malediven", "Maldives"]),
    ("MW", ["Malawi", "Malawi", "Malawi", "Malawi"]),
    ("MX", ["Mexique", "Mexico", "Mexiko", "Mexico"]),
    ("MY", ["Malaisie", "Maleisië", "Malaysia", "Malaysia"]),
    ("MZ", ["Mozambique", "Mozambique", "Mosambik", "Mozambique"]),
    ("NA", ["Namibie", "Namibië", "Namibia", "Namibia"]),
    ("NC", ["Nouvelle-Calédonie", "Nieuw-Caledonië", "Neukaledonien", "New Caledonia"]),
    ("NE", ["Niger", "Niger", "Niger", "Niger"]),
    ("NF", ["Île Norfolk", "Norfolk", "Norfolkinsel", "Norfolk Island"]),
    ("NG", ["Nigeria", "Nigeria", "Nigeria", "Nigeria"]),
    ("NI", ["Nicaragua", "Nicaragua", "Nicaragua", "Nicaragua"]),
    ("NL", ["Pays-Bas", "Nederland", "Niederlande", "Netherlands"]),
    ("NO", ["Norvège", "Noorwegen", "Norwegen", "Norway"]),
    ("NP", ["Népal", "Nepal", "Nepal", "Nepal"]),
    ("NR", ["Nauru", "Nauru", "Nauru", "Nauru"]),
    ("NU", ["Niue", "Niue", "Niue", "Niue"]),
    ("NZ", ["Nouvelle-Zélande", "Nieuw-Zeeland", "Neuseeland", "New Zealand"]),
    ("OM", ["Oman", "Oman", "Oman", "Oman"]),
    ("PA", ["Panama", "Panama", "Panama", "Panama"]),
    ("PE", ["Pérou", "Peru", "Peru", "Peru"]),
    ("PF", ["Polynésie française", "Frans-Polynesië", "Französisch-Polynesien", "French Polynesia"]),
    ("PG", ["Papouasie-Nouvelle-Guinée", "Papoea-Nieuw-Guinea", "Papua-Neuguinea", "Papua New Guinea"]),
    ("PH", ["Philippines", "Filipijnen", "Philippinen", "Philippines"]),
    ("PK", ["Pakistan", "Pakistan", "Pakistan", "Pakistan"]),
    ("PL", ["Pologne", "Polen", "Polen", "Poland"]),
    ("PM", ["Saint-Pierre-et-Miquelon", "Saint-Pierre en Miquelon", "St. Pierre und Miquelon", "St. Pierre and Miquelon"]),
    ("PN", ["Îles Pitcairn", "Pitcairneilanden", "Pitcairninseln", "Pitcairn Islands"]),
    ("PR", ["Porto Rico", "Puerto Rico", "Puerto Rico", "Puerto Rico"]),
    ("PS", ["Palestine", "Palestina", "Palästina", "Palestine"]),
    ("PT", ["Portugal", "Portugal", "Portugal", "Portugal"]),
    ("PW", ["Palaos", "Palau", "Palau", "Palau"]),
    ("PY", ["Paraguay", "Paraguay", "Paraguay", "Paraguay"]),
    ("QA", ["Qatar", "Qatar", "Katar", "Qatar"]),
    ("RE", ["La Réunion", "Réunion", "Réunion", "Réunion"]),
    ("RO", ["Roumanie", "Roemenië", "Rumänien", "Romania"]),
    ("RS", ["Serbie", "Servië", "Serbien", "Serbia"]),
    ("RU", ["Russie", "Rusland", "Russland", "Russia"]),
    ("RW", ["Rwanda", "Rwanda", "Ruanda", "Rwanda"]),
    ("SA", ["Arabie saoudite", "Saoedi-Arabië", "Saudi-Arabien", "Saudi Arabia"]),
    ("SB", ["Îles Salomon", "Salomonseilanden", "Salomonen", "Solomon Islands"]),
    ("SC", ["Seychelles", "Seychellen", "Seychellen", "Seychelles"]),
    ("SD", ["Soudan", "Soedan", "Sudan", "Sudan"]),
    ("SE", ["Suède", "Zweden", "Schweden", "Sweden"]),
    ("SG", ["Singapour", "Singapore", "Singapur", "Singapore"]),
    ("SH", ["Sainte-Hélène", "Sint-Helena", "St. Helena", "St. Helena"]),
    ("SI", ["Slovénie", "Slovenië", "Slowenien", "Slovenia"]),
    ("SJ", ["Svalbard et Jan Mayen", "Spitsbergen en Jan Mayen", "Spitzbergen und Jan Mayen", "Svalbard and Jan Mayen"]),
    ("SK", ["Slovaquie", "Slowakije", "Slowakei", "Slovakia"]),
    ("SL", ["Sierra Leone", "Sierra Leone", "Sierra Leone", "Sierra Leone"]),
    ("SM", ["Saint-Marin", "San Marino", "San Marino", "San Marino"]),
    ("SN", ["Sénégal", "Senegal", "Senegal", "Senegal"]),
    ("SO", ["Somalie", "Somalië", "Somalia", "Somalia"]),
    ("SR", ["Suriname", "Suriname", "Suriname", "Suriname"]),
    ("SS", ["Soudan du Sud", "Zuid-Soedan", "Südsudan", "South Sudan"]),
    ("ST", ["Sao Tomé-et-Principe", "Sao Tomé en Principe", "São Tomé und Príncipe", "São Tomé and Príncipe"]),
    ("SV", ["Salvador", "El Salvador", "El Salvador", "El Salvador"]),
    ("SX", ["Saint-Martin (partie néerlandaise)", "Sint-Maarten", "Sint Maarten", "Sint Maarten"]),
    ("SY", ["Syrie", "Syrië", "Syrien", "Syria"]),
    ("SZ", ["Eswatini", "Eswatini", "Eswatini", "Eswatini"]),
    ("TC", ["Îles Turques-et-Caïques", "Turks- en Caicoseilanden", "Turks- und Caicosinseln", "Turks and Caicos Islands"]),
    ("TD", ["Tchad", "Tsjaad", "Tschad", "Chad"]),
    ("TF", ["Terres australes françaises", "Franse Gebieden in de zuidelijke Indische Oceaan", "Französische Süd- und Antarktisgebiete", "French Southern Territories"]),
    ("TG", ["Togo", "Togo", "Togo", "Togo"]),
    ("TH", ["Thaïlande", "Thailand", "Thailand", "Thailand"]),
    ("TJ", ["Tadjikistan", "Tadzjikistan", "Tadschikistan", "Tajikistan"]),
    ("TK", ["Tokelau", "Tokelau", "Tokelau", "Tokelau"]),
    ("TL", ["Timor oriental", "Oost-Timor", "Timor-Leste", "Timor-Leste"]),
    ("TM", ["Turkménistan", "Turkmenistan", "Turkmenistan", "Turkmenistan"]),
    ("TN", ["Tunisie", "Tunesië", "Tunesien", "Tunisia"]),
    ("TO", ["Tonga", "Tonga", "Tonga", "Tonga"]),
    ("TR", ["Turquie", "Turkije", "Türkei", "Türkiye"]),
    ("TT", ["Trinité-et-Tobago", "Trinidad en Tobago", "Trinidad und Tobago", "Trinidad and Tobago"]),
    ("TV", ["Tuvalu", "Tuvalu", "Tuvalu", "Tuvalu"]),
    ("TW", ["Taïwan", "Taiwan", "Taiwan", "Taiwan"]),
    ("TZ", ["Tanzanie", "Tanzania", "Tansania", "Tanzania"]),
    ("UA", ["Ukraine", "Oekraïne", "Ukraine", "Ukraine"]),
    ("UG", ["Ouganda", "Oeganda", "Uganda", "Uganda"]),
    ("UM", ["Îles mineures éloignées des États-Unis", "Kleine afgelegen eilanden van de Verenigde Staten", "Amerikanische Überseeinseln", "U.S. Outlying Islands"]),
    ("US", ["États-Unis", "Verenigde Staten", "Vereinigte Staaten", "United States"]),
    ("UY", ["Uruguay", "Uruguay", "Uruguay", "Uruguay"]),
    ("UZ", ["Ouzbékistan", "Oezbekistan", "Usbekistan", "Uzbekistan"]),
    ("VA", ["État de la Cité du Vatican", "Vaticaanstad", "Vatikanstadt", "Vatican City"]),
    ("VC", ["Saint-Vincent-et-les Grenadines", "Saint Vincent en de Grenadines", "St. Vincent und die Grenadinen", "St. Vincent and Grenadines"]),
    ("VE", ["Venezuela", "Venezuela", "Venezuela", "Venezuela"]),
    ("VG", ["Îles Vierges britanniques", "Britse Maagdeneilanden", "Britische Jungferninseln", "British Virgin Islands"]),
    ("VI", ["Îles Vierges des États-Unis", "Amerikaanse Maagdeneilanden", "Amerikanische Jungferninseln", "U.S. Virgin Islands"]),
    ("VN", ["Viêt Nam", "Vietnam", "Vietnam", "Vietnam"]),
    ("VU", ["Vanuatu", "Vanuatu", "Vanuatu", "Vanuatu"]),
    ("WF", ["Wallis-et-Futuna", "Wallis en Futuna", "Wallis und Futuna", "Wallis and Futuna"]),
    ("WS", ["Samoa", "Samoa", "Samoa", "Samoa"]),
    ("XK", ["Kosovo", "Kosovo", "Kosovo", "Kosovo"]),
    ("YE", ["Yémen", "Jemen", "Jemen", "Yemen"]),
    ("YT", ["Mayotte", "Mayotte", "Mayotte", "Mayotte"]),
    ("ZA", ["Afrique du Sud", "Zuid-Afrika", "Südafrika", "South Africa"]),
    ("ZM", ["Zambie", "Zambia", "Sambia", "Zambia"]),
    ("ZW", ["Zimbabwe", "Zimbabwe", "Simbabwe", "Zimbabwe"]),
];

/// Whether two capital letters are the code of a country.
#[must_use]
pub fn is_known(code: &str) -> bool {
    COUNTRIES.binary_search_by(|(known, _)| (*known).cmp(code)).is_ok()
}

/// The name of a country; the code itself where no country has it.
#[must_use]
pub fn name(code: &str, language: Language) -> &str {
    let found = COUNTRIES.iter().find(|(known, _)| *known == code);
    found.map_or(code, |(_, names)| in_language(names, language))
}

/// Every country with its name, Belgium and its neighbours first, then by name.
#[must_use]
pub fn choices(language: Language) -> Vec<(&'static str, &'static str)> {
    let named = |(code, names): &(&'static str, [&'static str; 4])| (*code, in_language(names, language));
    let rank = |code: &str| NEAR.iter().position(|near| *near == code).unwrap_or(NEAR.len());
    let mut choices: Vec<_> = COUNTRIES.iter().map(named).collect();
    choices.sort_by_cached_key(|(code, name)| (rank(code), plain(name)));
    choices
}

const fn in_language<'a>(names: &[&'a str; 4], language: Language) -> &'a str {
    let [fr, nl, de, en] = *names;
    match language {
        Language::Fr => fr,
        Language::Nl => nl,
        Language::De => de,
        Language::En => en,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_in_order_and_names_are_short_enough_for_an_envelope() {
        assert!(COUNTRIES.is_sorted_by(|left, right| left.0 < right.0));
        for (code, names) in COUNTRIES {
            assert!(code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()), "{code}");
            assert!(names.iter().all(|name| (3..=60).contains(&name.chars().count())), "{code}");
        }
    }

    #[test]
    fn countries_have_names() {
        assert_eq!(name("NL", Language::Fr), "Pays-Bas");
        assert_eq!(name("NL", Language::De), "Niederlande");
        assert_eq!(name("QQ", Language::En), "QQ");
        assert!(is_known("BE") && is_known("XK") && !is_known("QQ") && !is_known("be"));
    }

    #[test]
    fn neighbours_come_first_and_the_others_by_name_whatever_their_accents() {
        let choices = choices(Language::Fr);
        assert_eq!(choices.len(), COUNTRIES.len());
        assert_eq!(choices.first(), Some(&("BE", "Belgique")));
        let at = |code: &str| choices.iter().position(|(known, _)| *known == code);
        assert!(at("LU") < at("AF") && at("EG") < at("US") && at("US") < at("ET") && at("ET") < at("FI"));
    }
}
