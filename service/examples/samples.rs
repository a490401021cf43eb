//! Writes the lists in `samples/` that have the mistakes of real spreadsheets: `cargo run --package service --example samples`.
//!
//! The same program makes the corrected lists for the tests, so that what is wrong and what is right differ in nothing else.

#![expect(clippy::unwrap_used, reason = "a program for developers may stop where it stands")]
#![allow(dead_code, reason = "the tests use the lists and not the program")]

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| format!("{}/../samples", env!("CARGO_MANIFEST_DIR")));
    for (name, bytes) in all(false) {
        std::fs::write(format!("{folder}/{name}"), bytes).unwrap();
    }
}

/// Every list with its name, as it came or as it should have been.
pub fn all(right: bool) -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("syndic-beffroi.xlsx", beffroi(right)),
        ("lijst-scheldekaai.csv", scheldekaai(right)),
        ("notaire-succession.xlsx", succession(right)),
        ("duizend-kavels.csv", thousand(right)),
        ("liste-hochstrasse.csv", hochstrasse(right)),
    ]
}

/// A workbook whose clock stands still: the same list makes the same bytes.
fn workbook() -> Workbook {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2026, 1, 5).unwrap();
    let properties = rust_xlsxwriter::DocProperties::new().set_creation_datetime(&made);
    workbook.set_properties(&properties);
    workbook
}

fn texts(sheet: &mut Worksheet, row: u32, cells: &[&str]) {
    for (column, cell) in (0_u16..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
        sheet.write_string(row, column, *cell).unwrap();
    }
}

/// A syndic's workbook: a title, merged names of buildings and units, formulas, a hidden row, a row with the total.
pub fn beffroi(right: bool) -> Vec<u8> {
    let mut workbook = workbook();
    texts(workbook.add_worksheet().set_name("Lisez-moi").unwrap(), 0, &["Liste tenue par le syndic, ne pas modifier"]);
    let sheet = workbook.add_worksheet().set_name("Lots").unwrap();
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 9, "ACP Le Beffroi — lots et copropriétaires", &plain).unwrap();
    texts(
        sheet,
        2,
        &[
            "Bâtiment",
            "Lot",
            "Type",
            "Étage",
            "Surface (m²)",
            "Quotités",
            "Propriétaire",
            "Part",
            "E-mail",
            "Téléphone",
        ],
    );
    sheet.merge_range(3, 0, 7, 0, "Bloc A", &plain).unwrap();
    sheet.merge_range(8, 0, 11, 0, "Bloc B", &plain).unwrap();
    let rows: [[&str; 4]; 9] = [
        ["A1", "Appartement", "Claire Lambert", "claire.lambert@example.be"],
        ["", "", "Marc Petit", "marc.petit@example.be"],
        ["", "", "Els Claes", "els.claes@example.be"],
        ["A3", "Studio", "Immo Beffroi SA", "compta@immobeffroi.example"],
        ["A4", "Appartement", "Jan Peeters", "jan.peeters@example.be"],
        ["B1", "Commerce", "Boulangerie Gris SRL", "bonjour@boulangeriegris.example"],
        ["B2", "Appartement", "Sophie Dubois", if right { "sophie.dubois@example.be" } else { "sophie.dubois@" }],
        ["B3", "Garage", "Claire Lambert", "claire.lambert@example.be"],
        ["B4", "Cave", "Jan Peeters", "jan.peeters@example.be"],
    ];
    for (row, [lot, kind, owner, email]) in (3_u32..).zip(rows) {
        for (column, cell) in [(1, lot), (2, kind), (6, owner), (8, email)] {
            if !cell.is_empty() {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
    sheet.merge_range(4, 1, 5, 1, "A2", &plain).unwrap();
    sheet.merge_range(4, 2, 5, 2, "Appartement", &plain).unwrap();
    for (row, floor) in [(3, 1.0), (4, 1.0), (5, 1.0), (6, 2.0), (7, 2.0), (8, 0.0), (9, 1.0), (10, -1.0), (11, -1.0)] {
        sheet.write_number(row, 3, floor).unwrap();
    }
    let too_exact = if right { 77.12 } else { 77.1255 };
    for (row, area) in [(3, 85.5), (4, 92.25), (5, 92.25), (6, 38.0), (7, too_exact), (8, 120.0), (9, 80.0)] {
        sheet.write_number(row, 4, area).unwrap();
    }
    let halved = if right { 150.0 } else { 150.5 };
    for (row, shares) in [(3, 150.0), (7, 150.0), (8, halved), (9, 150.0), (10, 50.0), (11, 50.0)] {
        sheet.write_number(row, 5, shares).unwrap();
    }
    sheet.merge_range(4, 5, 5, 5, "", &plain).unwrap();
    sheet.write_number(4, 5, 160.0).unwrap();
    sheet.write_formula(6, 5, Formula::new("=100+40").set_result("140")).unwrap();
    for row in [4, 5] {
        sheet.write_number(row, 7, 0.5).unwrap();
    }
    sheet.write_number(3, 9, 475_123_456.0).unwrap();
    sheet.write_string(12, 1, "Total").unwrap();
    sheet.write_formula(12, 5, Formula::new("=SUM(F4:F12)").set_result("1000")).unwrap();
    sheet.set_row_hidden(11).unwrap();
    workbook.save_to_buffer().unwrap()
}

/// A Dutch list as a printer sees it: a title, subtotals, the headings again on the second page, days in whatever form.
pub fn scheldekaai(right: bool) -> Vec<u8> {
    let (day, shares) = if right { ("29/02/2020", "50") } else { ("31/02/2020", "50,0") };
    format!(
        "VME Scheldekaai - eigenaars\r\n\
         \r\n\
         Kavel;Soort;Verdieping;Aandelen;Mede-eigenaar;Deel;E-mailadres;Sinds\r\n\
         A1;Appartement;1;180;Jan De Smet;;jan.desmet@example.be;2015-06-01\r\n\
         A2;Appartement;2;170;Els Peeters;1/2;els.peeters@example.be;01/03/2019\r\n\
         A2;;;;Bart Wouters;1/2;bart.wouters@example.be;1.3.2019\r\n\
         A3;Appartement;3;150;Fatima El Amrani;;fatima.elamrani@example.be;{day}\r\n\
         Subtotaal blok A;;;500;;;;\r\n\
         ;;;;;;;\r\n\
         Kavel;Soort;Verdieping;Aandelen;Mede-eigenaar;Deel;E-mailadres;Sinds\r\n\
         B1;Handelspand;0;200;Bakkerij Het Kaaitje BV;;info@kaaitje.example;43831\r\n\
         B2;Appartement;1;\u{a0}150 ;Ruben Maes;;ruben.maes@example.be;15-09-2021\r\n\
         B3;Garage;-1;100;Ruben Maes;;ruben.maes@example.be;15.09.2021\r\n\
         B4;Kelder;-1;{shares};Jan De Smet;;jan.desmet@example.be;2015-06-01\r\n\
         Subtotaal blok B;;;500;;;;\r\n\
         TOTAAL;;;1.000;;;;\r\n"
    )
    .into_bytes()
}

/// What a notary hands over after a death: three sheets, fractions, a usufruct, heirs who have not divided.
pub fn succession(right: bool) -> Vec<u8> {
    let mut workbook = workbook();
    let units = workbook.add_worksheet().set_name("Lots").unwrap();
    for (row, cells) in [["Lot", "Type"], ["A", "Maison"], ["B", "Appartement"], ["C", "Garage"]].iter().enumerate() {
        texts(units, u32::try_from(row).unwrap(), cells);
    }
    texts(units, 0, &["", "", "Quotités"]);
    for (row, shares) in [(1, 400.0), (2, 350.0), (3, 250.0)] {
        units.write_number(row, 2, shares).unwrap();
    }
    let owners = workbook.add_worksheet().set_name("Copropriétaires").unwrap();
    let people = [
        ["Nom", "Prénom", "E-mail", "Numéro d'entreprise", "Localité"],
        ["Lenoir", "Paul", "paul.lenoir@example.be", "", "Namur"],
        ["Lenoir", "Anne", "anne.lenoir@example.be", "", "Liège"],
        ["Lenoir", "Jacques", "", "", "Bruxelles"],
        ["Fontaine", "Marie", "", "", "Namur"],
        ["Foncière du Lac SA", "", "info@foncieredulac.example", "0403.019.261", "Namur"],
    ];
    for (row, cells) in people.iter().enumerate() {
        texts(owners, u32::try_from(row).unwrap(), cells);
    }
    let titles = workbook.add_worksheet().set_name("Droits").unwrap();
    let rights = [
        ["Lot", "Propriétaire", "Droit", "Part", "Depuis", "Notaire"],
        ["A", "Marie Fontaine", "Usufruit", "", "", "Me Dumont, Namur"],
        ["A", "Paul Lenoir", "Nue-propriété", "1/3", "", ""],
        ["A", "Anne Lenoir", "Nue-propriété", "1/3", "", ""],
        ["A", "Jacques Lenoir", "Nue-propriété", if right { "1/3" } else { "" }, "", ""],
        ["B", "Paul Lenoir", "Indivision", "1/2", "", ""],
        ["B", "Anne Lenoir", "Indivision", "1/4", "", ""],
        ["B", if right { "Jacques Lenoir" } else { "Jaques Lenoir" }, "Indivision", "1/4", "", ""],
        ["C", "Foncière du Lac SA", "Pleine propriété", "", "", ""],
    ];
    for (row, cells) in rights.iter().enumerate() {
        texts(titles, u32::try_from(row).unwrap(), cells);
    }
    if !right {
        titles.write_number(4, 3, 0.3333).unwrap();
    }
    let day = Format::new().set_num_format("dd/mm/yyyy");
    for (row, (year, month, date)) in
        (1_u32..).zip([(2023, 5, 12); 4].into_iter().chain([(2024, 2, 1); 3]).chain([(2011, 9, 30)]))
    {
        let moment = ExcelDateTime::from_ymd(year, month, date).unwrap();
        titles.write_datetime_with_format(row, 4, moment, &day).unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

/// A thousand units of a hundred shares each, some of them entered twice.
pub fn thousand(right: bool) -> Vec<u8> {
    let mut text = "Kavel;Soort;Verdieping;Aandelen;Eigenaar;E-mail;Taal\r\n".to_owned();
    let row = |number: u32, shares: u32| {
        let owner = number.div_ceil(2);
        let kind = if number.is_multiple_of(4) { "Garage" } else { "Appartement" };
        let floor = number % 9;
        format!("K{number:04};{kind};{floor};{shares};Eigenaar {owner};eigenaar{owner}@example.be;NL\r\n")
    };
    for number in 1..=1000 {
        let one = row(number, 100);
        // Somebody moved to another provider and is in the list under both addresses.
        text.push_str(&if number == 999 {
            one.replace("Eigenaar 500;eigenaar500@", "EIGENAAR 10;nieuw10@")
        } else {
            one
        });
    }
    if !right {
        text.push_str(&row(250, 100));
        text.push_str(&row(500, 101));
        text.push_str("k0750\u{a0};Appartement;;100;Nieuwe Eigenaar;nieuw@example.be;NL\r\n");
    }
    text.into_bytes()
}

/// A German list in the letters of an older Windows, whose total is not what its rows make.
pub fn hochstrasse(right: bool) -> Vec<u8> {
    let third = if right { 240 } else { 230 };
    let text = format!(
        "Los;Art;Geschoss;Anteile;Eigentümer;E-Mail;Sprache\r\n\
         W1;Wohnung;EG;240;Jürgen Müller;juergen.mueller@example.be;DE\r\n\
         W2;Wohnung;1. OG;240;Käthe Schröder;kaethe.schroeder@example.be;DE\r\n\
         W3;Wohnung;2. OG;{third};Philippe Lejeune;philippe.lejeune@example.be;FR\r\n\
         L1;Laden;EG;180;Bäckerei Groß AG;info@baeckerei-gross.example;DE\r\n\
         S1;Stellplatz;UG;50;Jürgen Müller;juergen.mueller@example.be;DE\r\n\
         S2;Stellplatz;UG;50;Käthe Schröder;kaethe.schroeder@example.be;DE\r\n\
         Summe;;;1.000;;;\r\n"
    );
    // Every letter of the list is one byte in Windows-1252, and the same number in Unicode.
    text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect()
}
