//! The steps of stories about the sale of a unit.

#![allow(clippy::needless_pass_by_value, reason = "what a step captures is handed to it as it was made")]

use std::{collections::BTreeMap, fmt::Write as _, sync::Arc};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use cucumber::{gherkin::Step, given, then, when};
use entity::id::{Identifier, UploadId};
use serde_json::{Value, json};
use service::testkit::{Letterbox, bring_file, last_upload};

use super::{Story, Telling};

/// What a story about the sale of a unit remembers.
#[derive(Default)]
pub struct Memory {
    association: Value,
    /// The units by their references.
    units: BTreeMap<String, Value>,
    /// The request that is spoken of, and the one before.
    transfer: Value,
    former: Value,
    /// The hash of each version when it was first drawn.
    drawn: BTreeMap<i64, Value>,
    /// What was answered last.
    answer: Value,
    /// The works that are looked at.
    works: Value,
    /// The last part of the link that a stranger holds, and of the one that she asked by.
    link: String,
    spent: String,
    mails: Option<Arc<Letterbox>>,
}

/// What is asked of a request each time.
const FIELDS: &str =
    "id number state dueOn workingDayDueOn alarmOn daysLeft versions { id number state changes sha256 }";

/// The identifier as the API has it.
fn opaque<I: Identifier>(id: I) -> String {
    URL_SAFE_NO_PAD.encode(format!("{}:{}", I::KIND, id.uuid()))
}

impl Telling {
    /// Has the syndic do something about the request that is spoken of.
    async fn transfer_change(&mut self, field: &str, mut input: Value) {
        input["id"] = self.transfer.transfer["id"].clone();
        self.remember(field, input).await;
    }

    /// Carries a mutation out and remembers what it answered.
    async fn remember(&mut self, field: &str, input: Value) {
        self.transfer.answer = self.change(self.syndic(), field, input, &format!("transfer {{ {FIELDS} }}")).await;
        if !self.transfer.answer["transfer"].is_null() {
            self.transfer.transfer = self.transfer.answer["transfer"].clone();
        }
    }

    /// The request as it is now.
    async fn look(&mut self) {
        let query = format!("query($id: ID!) {{ node(id: $id) {{ ... on Transfer {{ {FIELDS} }} }} }}");
        let id = self.transfer.transfer["id"].clone();
        self.transfer.transfer = self.ask(self.syndic(), &query, json!({ "id": id })).await["node"].take();
    }

    /// The sections of the request, by kind.
    async fn sections(&self) -> BTreeMap<String, Value> {
        let query = "query($id: ID!) { node(id: $id) { ... on Transfer { sections {
            kind need completeness openReason shape { none }
            computed { proposed lines { word unit open { amount } } documents { datedOn } }
            answer { outcome verifiedByName verifiedAt }
        } } } }";
        let answer = self.ask(self.syndic(), query, json!({ "id": self.transfer.transfer["id"] })).await;
        let sections = answer["node"]["sections"].as_array().unwrap().clone();
        sections.into_iter().map(|section| (section["kind"].as_str().unwrap().to_owned(), section)).collect()
    }

    fn refusal(&self) -> &Value {
        let errors = self.transfer.answer["userErrors"].as_array().unwrap();
        assert!(!errors.is_empty(), "{}: nothing was refused: {}", self.world.name, self.transfer.answer);
        &errors[0]
    }
}

#[given(expr = "today is {string}")]
fn today_is(story: &mut Story, day: String) {
    for telling in &mut story.tellings {
        telling.today.clone_from(&day);
    }
}

#[given(expr = "an association of {int} shares, whose base deed is of {string}")]
async fn association_of(story: &mut Story, shares: i64, day: String) {
    for telling in &mut story.tellings {
        let input = json!({
            "name": "ACP Les Platanes", "language": "fr", "enterpriseNumber": "0403.019.261", "street": "Rue des Platanes 7",
            "postalCode": "4000", "city": "Liège", "totalShares": shares,
            "workingIban": "BE68 5390 0754 7034", "reserveIban": "BE43 0689 9999 9501",
        });
        let made = telling.done(telling.syndic(), "associationCreate", input, "association { id }").await;
        telling.transfer.association = made["association"]["id"].clone();
        let input = json!({
            "associationId": telling.transfer.association, "kind": "BASE", "datedOn": day, "totalShares": shares, "notary": "Me Fontaine",
        });
        telling.done(telling.syndic(), "deedCreate", input, "deed { id }").await;
    }
}

#[given(expr = "these units")]
async fn these_units(story: &mut Story, step: &Step) {
    let mut text = "Lot;Type;Quotités;Propriétaire;Part\n".to_owned();
    for row in step.table.as_ref().unwrap().rows.iter().skip(1) {
        let [unit, kind, shares, owner] = row.as_slice() else { panic!("{row:?} is no unit") };
        writeln!(text, "{unit};{kind};{shares};{owner};1").unwrap();
    }
    for telling in &mut story.tellings {
        let association = telling.transfer.association.clone();
        let input = json!({ "associationId": association, "text": text, "startsOn": "2020-01-01" });
        telling.done(telling.syndic(), "importApply", input, "report { __typename }").await;
        let query = "query($id: ID!) { association(id: $id) { units { nodes { id reference } } } }";
        let answer = telling.ask(telling.syndic(), query, json!({ "id": association })).await;
        for unit in answer["association"]["units"]["nodes"].as_array().unwrap() {
            telling.transfer.units.insert(unit["reference"].as_str().unwrap().to_owned(), unit["id"].clone());
        }
    }
}

#[given(regex = r#"^a call of ([\d.]+) by shares, due on "(.+)"$"#)]
async fn a_call(story: &mut Story, amount: String, due: String) {
    for telling in &mut story.tellings {
        let association = telling.transfer.association.clone();
        let query = "query($id: ID!) { association(id: $id) { distributionKeys { id kind } } }";
        let keys = telling.ask(telling.syndic(), query, json!({ "id": association })).await;
        let key = &keys["association"]["distributionKeys"][0]["id"];
        let input = json!({
            "associationId": association, "title": "Provisions", "calledOn": "2026-01-15", "dueOn": due,
            "lines": [{ "label": "Charges", "nature": "ORDINARY", "fund": "WORKING", "keyId": key, "amount": amount }],
        });
        telling.done(telling.syndic(), "callForFundsIssue", input, "callForFunds { id }").await;
    }
}

#[given(expr = "these documents in the library")]
async fn these_documents(story: &mut Story, step: &Step) {
    for telling in &mut story.tellings {
        for row in step.table.as_ref().unwrap().rows.iter().skip(1) {
            let [kind, day] = row.as_slice() else { panic!("{row:?} is no document") };
            bring_file(&telling.syndic(), "piece.txt", format!("{kind} {day}")).await.unwrap();
            let upload: UploadId = last_upload(&telling.world.host, telling.world.own.organization).await.unwrap();
            let input = json!({
                "associationId": telling.transfer.association, "kind": kind, "datedOn": day, "uploadId": opaque(upload),
            });
            telling.done(telling.syndic(), "documentAdd", input, "document { id }").await;
        }
    }
}

#[given(regex = r#"^(a notary|an agent|the owner) asks before the (contract|deed) about "(.+)", received on "(.+)"$"#)]
#[when(regex = r#"^(a notary|an agent|the owner) asks before the (contract|deed) about "(.+)", received on "(.+)"$"#)]
async fn somebody_asks(story: &mut Story, who: String, what: String, unit: String, day: String) {
    for telling in &mut story.tellings {
        let requester = match who.as_str() {
            "a notary" => "NOTARY",
            "an agent" => "AGENT",
            _ => "SELLER",
        };
        let channel = if what == "deed" { "REGISTERED" } else { "EMAIL" };
        telling.transfer.former = telling.transfer.transfer.clone();
        let input = json!({
            "associationId": telling.transfer.association, "unitId": telling.transfer.units[&unit], "kind": what.to_uppercase(),
            "requester": requester, "name": "Me Lambert", "office": "Étude Lambert", "email": "etude@lambert.example",
            "language": "fr", "channel": channel, "receivedOn": day,
        });
        telling.remember("transferRequest", input).await;
    }
}

#[then(regex = r#"^the law's last day is "(.+)"$"#)]
fn last_day(story: &mut Story, day: String) {
    for telling in &story.tellings {
        assert_eq!(telling.transfer.answer["transfer"]["dueOn"], day, "{}", telling.transfer.answer);
    }
}

#[then(expr = "the fifteenth working day is {string}")]
fn working_day(story: &mut Story, day: String) {
    for telling in &story.tellings {
        assert_eq!(telling.transfer.answer["transfer"]["workingDayDueOn"], day);
    }
}

#[then(expr = "the syndic is warned of {string}")]
fn alarm(story: &mut Story, day: String) {
    for telling in &story.tellings {
        assert_eq!(telling.transfer.answer["transfer"]["alarmOn"], day);
    }
}

#[then(expr = "{int} days are left")]
fn days_left(story: &mut Story, days: i64) {
    for telling in &story.tellings {
        assert_eq!(telling.transfer.answer["transfer"]["daysLeft"], days);
    }
}

#[then(regex = r#"^it is refused with "([A-Z_]+)" at "(\w+)"(?:, because of "(.+)")?$"#)]
fn refused(story: &mut Story, code: String, field: String, law: String) {
    for telling in &story.tellings {
        let refusal = telling.refusal();
        assert_eq!((&refusal["code"], &refusal["path"]), (&json!(code), &json!(["input", field])), "{refusal}");
        assert!(law.is_empty() || refusal["legalRef"] == law, "{refusal}");
    }
}

#[then(regex = r#"^it is refused with "([A-Z_]+)" naming "(.+)"$"#)]
fn refused_naming(story: &mut Story, code: String, number: String) {
    for telling in &story.tellings {
        let refusal = telling.refusal();
        assert_eq!((&refusal["code"], &refusal["params"]["number"]), (&json!(code), &json!(number)), "{refusal}");
    }
}

/// Asks what a transfer moves between seller and buyer.
async fn apportion(telling: &mut Telling, input: Value) {
    let query = "query($input: TransferApportionInput!) { transferApportion(input: $input) {
        apportionment {
            workingFundRefund { amount } workingFundCall { amount } reserveFundStays { amount }
            provisions { sellerDays buyerDays seller { amount } buyer { amount } }
            expenses { bearer reason flagged legalRef }
        }
        userErrors { code path }
    } }";
    let mut answer = telling.ask(telling.syndic(), query, json!({ "input": input })).await["transferApportion"].take();
    assert_eq!(answer["userErrors"], json!([]), "{answer}");
    telling.transfer.answer = answer["apportionment"].take();
}

#[when(
    regex = r"^(\d+) of (\d+) shares change hands, with ([\d.]+) in the working fund and ([\d.]+) in the reserve fund$"
)]
async fn shares_change_hands(story: &mut Story, parts: i64, total: i64, working: String, reserve: String) {
    for telling in &mut story.tellings {
        let input = json!({
            "parts": parts, "total": total, "workingFund": working, "reserveFund": reserve,
            "contractOn": "2026-01-20", "deedOn": "2026-04-10",
        });
        apportion(telling, input).await;
    }
}

#[then(regex = r"^([\d.]+) is repaid to the seller and ([\d.]+) called from the buyer$")]
fn repaid(story: &mut Story, refund: String, call: String) {
    for telling in &story.tellings {
        assert_eq!(telling.transfer.answer["workingFundRefund"]["amount"], refund);
        assert_eq!(telling.transfer.answer["workingFundCall"]["amount"], call);
    }
}

#[then(regex = r"^([\d.]+) stays in the reserve fund$")]
fn stays(story: &mut Story, amount: String) {
    for telling in &story.tellings {
        assert_eq!(telling.transfer.answer["reserveFundStays"]["amount"], amount);
    }
}

#[when(regex = r#"^a provision of ([\d.]+) from "(.+)" to "(.+)" is split, with a deed on "(.+)"$"#)]
async fn provision(story: &mut Story, amount: String, from: String, to: String, deed: String) {
    for telling in &mut story.tellings {
        let input = json!({
            "parts": 300, "total": 1000, "contractOn": "2026-01-20", "deedOn": deed,
            "provisions": [{ "amount": amount, "from": from, "to": to }],
        });
        apportion(telling, input).await;
    }
}

#[then(regex = r"^the seller bears ([\d.]+) for (\d+) days and the buyer ([\d.]+) for (\d+) days$")]
fn split(story: &mut Story, seller: String, seller_days: i64, buyer: String, buyer_days: i64) {
    for telling in &story.tellings {
        let expected = json!({
            "sellerDays": seller_days, "buyerDays": buyer_days, "seller": { "amount": seller }, "buyer": { "amount": buyer },
        });
        assert_eq!(telling.transfer.answer["provisions"][0], expected);
    }
}

#[when(
    regex = r#"^works decided on "(.+)" and payable on "(.+)" are looked at, with a contract on "(.+)" and a deed on "(.+)"$"#
)]
async fn works(story: &mut Story, decided: String, payable: String, contract: String, deed: String) {
    for telling in &mut story.tellings {
        let expense =
            json!({ "nature": "EXTRAORDINARY", "amount": "1500.00", "decidedOn": decided, "payableOn": payable });
        let input =
            json!({ "parts": 300, "total": 1000, "contractOn": contract, "deedOn": deed, "expenses": [expense] });
        telling.transfer.works = input.clone();
        apportion(telling, input).await;
    }
}

/// Who bears the works, and why; whether the parties are to look at it.
fn borne(telling: &Telling, who: &str, reason: &str, flagged: bool) {
    let expense = &telling.transfer.answer["expenses"][0];
    let expected = json!({
        "bearer": who.to_uppercase(), "reason": reason, "flagged": flagged, "legalRef": "C. civ. art. 3.94 §2",
    });
    assert_eq!(*expense, expected, "{}", telling.world.name);
}

#[then(regex = r#"^the (seller|buyer) bears them because of "(\w+)"(, and the parties are told to look at it)?$"#)]
fn borne_by(story: &mut Story, who: String, reason: String, flagged: String) {
    for telling in &story.tellings {
        borne(telling, &who, &reason, !flagged.is_empty());
    }
}

#[then(regex = r#"^(with a proxy|by agreement) the (seller|buyer) bears them because of "(\w+)"$"#)]
async fn borne_otherwise(story: &mut Story, how: String, who: String, reason: String) {
    for telling in &mut story.tellings {
        let mut input = telling.transfer.works.clone();
        if how == "with a proxy" {
            input["expenses"][0]["proxy"] = json!(true);
        } else {
            input["expenses"][0]["agreed"] = json!(who.to_uppercase());
        }
        apportion(telling, input).await;
        borne(telling, &who, &reason, false);
    }
}

#[when(expr = "the section {string} is read")]
async fn section_read(story: &mut Story, kind: String) {
    for telling in &mut story.tellings {
        telling.transfer.answer = telling.sections().await.remove(&kind).unwrap();
    }
}

/// What is said to be owed on the line about something.
fn owed<'a>(telling: &'a Telling, word: &str, unit: Option<&str>) -> &'a Value {
    let lines = telling.transfer.answer["computed"]["lines"].as_array().unwrap();
    let found = lines.iter().find(|line| line["word"] == word && unit.is_none_or(|unit| line["unit"] == unit));
    &found.unwrap_or_else(|| panic!("{}: there is no {word} in {lines:?}", telling.world.name))["open"]["amount"]
}

#[then(regex = r#"^([\d.]+) is owed for "(\w+)" and ([\d.]+) for "(\w+)"$"#)]
fn owed_for(story: &mut Story, one: String, unit: String, other: String, other_unit: String) {
    for telling in &story.tellings {
        assert_eq!(*owed(telling, "PER_UNIT", Some(&unit)), one);
        assert_eq!(*owed(telling, "PER_UNIT", Some(&other_unit)), other);
    }
}

#[then(regex = r"^([\d.]+) is owed in all$")]
fn owed_in_all(story: &mut Story, amount: String) {
    for telling in &story.tellings {
        assert_eq!(*owed(telling, "TOTAL", None), amount);
    }
}

#[then(expr = "the section is open because of {string}")]
fn section_open(story: &mut Story, reason: String) {
    for telling in &story.tellings {
        let section = &telling.transfer.answer;
        assert_eq!((&section["completeness"], &section["openReason"]), (&json!("OPEN"), &json!(reason)));
    }
}

#[then(expr = "the section {string} encloses the documents of {string}")]
async fn encloses(story: &mut Story, kind: String, days: String) {
    for telling in &story.tellings {
        let section = telling.sections().await.remove(&kind).unwrap();
        let documents = section["computed"]["documents"].as_array().unwrap();
        let found: Vec<&str> = documents.iter().map(|document| document["datedOn"].as_str().unwrap()).collect();
        assert_eq!(found.join(", "), days, "{}: {section}", telling.world.name);
        assert_eq!(section["computed"]["proposed"], false);
    }
}

#[given(expr = "the syndic answers every open section that the law asks for")]
async fn answers_all(story: &mut Story) {
    for telling in &mut story.tellings {
        for (kind, section) in telling.sections().await {
            if section["completeness"] == "OPEN" && section["need"] == "LAW" {
                let outcome = if section["shape"]["none"] == true { "NONE" } else { "GIVEN" };
                let text = "Vérifié dans les livres de l’association.";
                telling
                    .transfer_change(
                        "transferSectionAnswer",
                        json!({ "section": kind, "outcome": outcome, "text": text }),
                    )
                    .await;
                assert_eq!(telling.transfer.answer["userErrors"], json!([]), "{kind}");
            }
        }
    }
}

#[given(expr = "the section {string} is answered with nothing to tell")]
async fn nothing_to_tell(story: &mut Story, kind: String) {
    for telling in &mut story.tellings {
        telling.transfer_change("transferSectionAnswer", json!({ "section": kind, "outcome": "NONE" })).await;
        assert_eq!(telling.transfer.answer["userErrors"], json!([]), "{kind}");
    }
}

#[when(expr = "the syndic makes the document")]
async fn makes(story: &mut Story) {
    for telling in &mut story.tellings {
        telling.transfer_change("transferGenerate", json!({})).await;
    }
}

#[when(expr = "the syndic makes the document as of {string}")]
async fn makes_as_of(story: &mut Story, day: String) {
    for telling in &mut story.tellings {
        telling.transfer_change("transferGenerate", json!({ "referenceDate": day })).await;
    }
}

#[given(expr = "the syndic makes the document with a reservation for what is left open")]
#[when(expr = "the syndic makes the document with a reservation for what is left open")]
async fn makes_with_reservations(story: &mut Story) {
    for telling in &mut story.tellings {
        let sections = telling.sections().await;
        let open = |section: &Value| section["completeness"] == "OPEN";
        let reservations: Vec<&String> =
            sections.iter().filter(|(_, section)| open(section)).map(|(kind, _)| kind).collect();
        telling.transfer_change("transferGenerate", json!({ "reservations": reservations })).await;
        assert_eq!(telling.transfer.answer["userErrors"], json!([]));
        service::jobs::drain(&telling.host()).await.unwrap();
        telling.look().await;
        let versions = telling.transfer.transfer["versions"].as_array().unwrap().clone();
        for version in versions {
            let number = version["number"].as_i64().unwrap();
            telling.transfer.drawn.entry(number).or_insert(version["sha256"].clone());
        }
    }
}

/// A version of the document by its number.
fn version(telling: &Telling, number: i64) -> &Value {
    let versions = telling.transfer.transfer["versions"].as_array().unwrap();
    let found = versions.iter().find(|version| version["number"] == number);
    found.unwrap_or_else(|| panic!("{}: there is no version {number} in {versions:?}", telling.world.name))
}

#[then(expr = "version {int} is made, and the request stands as {string}")]
fn version_made(story: &mut Story, number: i64, state: String) {
    for telling in &story.tellings {
        assert_eq!(version(telling, number)["state"], "READY", "{}", telling.transfer.transfer);
        assert!(version(telling, number)["sha256"].as_str().is_some_and(|sha256| sha256.len() == 64));
        assert_eq!(telling.transfer.transfer["state"], state);
    }
}

#[then(expr = "version {int} says something new in {string}")]
fn version_changed(story: &mut Story, number: i64, section: String) {
    for telling in &story.tellings {
        assert_eq!(version(telling, number)["changes"], json!([section]));
    }
}

#[then(expr = "version {int} is drawn as before")]
fn version_stays(story: &mut Story, number: i64) {
    for telling in &story.tellings {
        assert_eq!(version(telling, number)["state"], "READY");
        assert_eq!(version(telling, number)["changes"], json!([]));
        assert_eq!(version(telling, number)["sha256"], telling.transfer.drawn[&number]);
    }
}

#[then(regex = r#"^every "none" says who verified it and when$"#)]
async fn verified(story: &mut Story) {
    for telling in &story.tellings {
        let sections = telling.sections().await;
        let none: Vec<&Value> = sections.values().filter(|section| section["answer"]["outcome"] == "NONE").collect();
        assert!(none.len() >= 4, "{none:?}");
        for section in none {
            assert_eq!(section["answer"]["verifiedByName"], "Somebody", "{section}");
            assert_eq!(section["answer"]["verifiedAt"], format!("{}T09:30:00Z", telling.today));
        }
    }
}

#[given(expr = "the syndic sends the latest version")]
#[when(expr = "the syndic sends the latest version")]
async fn sends(story: &mut Story) {
    for telling in &mut story.tellings {
        let input = json!({ "transferVersionId": telling.transfer.transfer["versions"][0]["id"] });
        telling.done(telling.syndic(), "transferDeliver", input, "transferVersion { deliveredAt }").await;
        telling.look().await;
    }
}

#[then(expr = "the request stands as {string}")]
fn stands(story: &mut Story, state: String) {
    for telling in &story.tellings {
        assert_eq!(telling.transfer.transfer["state"], state);
    }
}

#[then(expr = "the former request stands as {string}")]
async fn former_stands(story: &mut Story, state: String) {
    for telling in &mut story.tellings {
        telling.transfer.transfer = telling.transfer.former.clone();
        telling.look().await;
        assert_eq!(telling.transfer.transfer["state"], state);
    }
}

#[given(regex = r"^the association takes requests without an account, for ([\d.]+) before the contract$")]
async fn takes_requests(story: &mut Story, fee: String) {
    story.tellings = std::mem::take(&mut story.tellings).into_iter().map(Telling::with_mails).collect();
    for telling in &mut story.tellings {
        let input = json!({
            "associationId": telling.transfer.association, "acceptsRequests": true, "feeContract": fee, "feeSource": "art. 7",
        });
        telling.done(telling.syndic(), "transferSettingsUpdate", input, "transferSettings { acceptsRequests }").await;
    }
}

impl Telling {
    /// The same story with a letterbox for the mails that leave it.
    fn with_mails(self) -> Self {
        let (world, mails) = self.world.with_letterbox();
        let transfer = Memory { mails: Some(mails), ..self.transfer };
        Self { world, transfer, ..self }
    }

    /// The last part of the link in the oldest mail to an address.
    async fn link_sent_to(&self, address: &str) -> String {
        let mails = self.transfer.mails.as_ref().unwrap();
        let mail = mails.take(address).await.unwrap_or_else(|| panic!("nothing was sent to {address}"));
        let (_, rest) = mail.body.split_once("/notary/").unwrap_or_else(|| panic!("there is no link in it"));
        let path = rest.split_whitespace().next().unwrap();
        path.rsplit('/').next().unwrap().to_owned()
    }
}

#[when(expr = "a stranger looks for the association")]
async fn looks(story: &mut Story) {
    for telling in &mut story.tellings {
        let query =
            "query($text: String!) { portalSearch(text: $text) { id name enterpriseNumber address { street city } } }";
        telling.transfer.answer = telling.ask(telling.stranger(), query, json!({ "text": "platanes liege" })).await;
    }
}

#[then(expr = "she finds it, and no word about units or owners")]
fn finds(story: &mut Story) {
    for telling in &story.tellings {
        let found = telling.transfer.answer["portalSearch"].as_array().unwrap();
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0]["id"], telling.transfer.association);
        // An identifier may hold any two signs.
        let text = found[0].as_object().unwrap().iter().filter(|(name, _)| *name != "id");
        let text = text.map(|(_, value)| value.to_string()).collect::<String>();
        assert!(!text.contains("Alice") && !text.contains("A1"), "{text}");
    }
}

#[when(expr = "she has a link sent to {string} and follows it")]
async fn link_sent(story: &mut Story, address: String) {
    for telling in &mut story.tellings {
        let input = json!({ "associationId": telling.transfer.association, "email": address, "language": "nl" });
        telling.done(telling.stranger(), "portalBegin", input, "sent").await;
        telling.transfer.link = telling.link_sent_to(&address).await;
        let selection = "start { email fees feeContract { amount } association { name } }";
        let input = json!({ "token": telling.transfer.link });
        telling.transfer.answer = telling.done(telling.stranger(), "portalOpen", input, selection).await;
        assert_eq!(telling.transfer.answer["start"]["email"], address);
    }
}

#[then(regex = r"^she is told that it costs ([\d.]+)$")]
fn costs(story: &mut Story, fee: String) {
    for telling in &story.tellings {
        assert_eq!(telling.transfer.answer["start"]["feeContract"]["amount"], fee);
    }
}

#[when(regex = r#"^she asks before the contract about "(\w+)"$"#)]
async fn she_asks(story: &mut Story, unit: String) {
    for telling in &mut story.tellings {
        let input = json!({
            "token": telling.transfer.link, "kind": "CONTRACT", "requester": "NOTARY", "name": "Mr. Griet Wouters",
            "office": "Wouters & Maes", "unitReference": unit, "fees": telling.transfer.answer["start"]["fees"],
        });
        let asked = telling.done(telling.stranger(), "portalRequest", input, "path").await;
        let path = asked["path"].as_str().unwrap();
        assert!(path.starts_with("/notary/file/"), "{path}");
        telling.transfer.spent = std::mem::take(&mut telling.transfer.link);
        path.rsplit('/').next().unwrap().clone_into(&mut telling.transfer.link);
    }
}

#[then(expr = "she sees the request {string} and how far each section is")]
async fn she_sees(story: &mut Story, number: String) {
    for telling in &story.tellings {
        let selection = "file { number dueOn fee { amount } sections { kind need completeness } messages { text } versions { id } }";
        let input = json!({ "token": telling.transfer.link });
        let file = &telling.done(telling.stranger(), "portalFile", input, selection).await["file"];
        assert_eq!((&file["number"], &file["fee"]["amount"]), (&json!(number), &json!("100.00")), "{file}");
        assert_eq!(file["sections"].as_array().unwrap().len(), 22);
        assert!(!file.to_string().contains("Alice"), "{file}");
    }
}

#[then(expr = "the link by which she asked opens nothing any more")]
async fn spent(story: &mut Story) {
    for telling in &mut story.tellings {
        let input = json!({ "token": telling.transfer.spent });
        telling.transfer.answer = telling.change(telling.stranger(), "portalOpen", input, "start { email }").await;
        assert_eq!(telling.refusal()["code"], "TRANSFER_LINK_INVALID");
    }
}

#[then(expr = "a link that was guessed is answered alike")]
async fn guessed(story: &mut Story) {
    for telling in &story.tellings {
        let input = json!({ "token": "0".repeat(43) });
        let answer = telling.change(telling.stranger(), "portalOpen", input, "start { email }").await;
        assert_eq!(answer, telling.transfer.answer, "{}", telling.world.name);
    }
}
