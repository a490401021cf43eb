//! The second factor through the API: setting it up, wrong codes, and what stays shut while it is asked for.

use entity::identity::{FactorState, Role};
use serde_json::json;
use service::{Ctx, RequestInfo, identity::Actor};

use crate::kit::{ask, codes, worlds};

#[tokio::test]
async fn a_factor_is_set_up_and_a_wrong_code_is_told_at_its_place() {
    for world in worlds().await {
        let name = world.name;
        let off = "{ viewer { secondFactor { active verifiedAt lastUsedAt backupCodesLeft demanded } } }";
        let answer = ask(world.ctx(Role::Syndic), off, json!({})).await;
        let expected = json!({
            "active": false, "verifiedAt": null, "lastUsedAt": null, "backupCodesLeft": 0, "demanded": false
        });
        assert_eq!(answer["data"]["viewer"]["secondFactor"], expected, "{name}");
        let begin = "mutation { secondFactorSetUp(input: {}) { setUp { secret uri qrSvg } userErrors { code } } }";
        let answer = ask(world.ctx(Role::Syndic), begin, json!({})).await;
        let set_up = &answer["data"]["secondFactorSetUp"]["setUp"];
        assert_eq!(set_up["secret"].as_str().map(str::len), Some(39), "{name}: {answer}");
        assert!(set_up["uri"].as_str().unwrap().starts_with("otpauth://totp/Mitoyen:"), "{name}");
        assert!(set_up["qrSvg"].as_str().unwrap().contains("<svg"), "{name}");
        let enable = "mutation { secondFactorEnable(input: { code: \"AAAA-AAAA\" }) { backupCodes { codes } userErrors { code path } } }";
        let answer = ask(world.ctx(Role::Syndic), enable, json!({})).await;
        let payload = &answer["data"]["secondFactorEnable"];
        assert_eq!(payload["backupCodes"], json!(null), "{name}");
        assert_eq!(payload["userErrors"], json!([{ "code": "CODE_WRONG", "path": ["input", "code"] }]), "{name}");
    }
}

#[tokio::test]
async fn while_it_is_asked_for_everything_in_the_organization_says_so() {
    for world in worlds().await {
        let actor = Actor { factor: FactorState::Demanded, ..world.ctx(Role::Syndic).actor().unwrap().clone() };
        let info = RequestInfo { request_id: "test".into(), language: entity::language::Language::Fr };
        let ctx = Ctx::new(world.host.clone(), info, Some(actor));
        let read = "{ viewer { associations(first: 1) { nodes { id } } } }";
        let answer = ask(ctx.clone(), read, json!({})).await;
        assert_eq!(codes(&answer), ["SECOND_FACTOR_REQUIRED"], "{}: {answer}", world.name);
        let change = "mutation { secondFactorSetUp(input: {}) { setUp { secret } userErrors { code } } }";
        let answer = ask(ctx, change, json!({})).await;
        assert!(answer["data"]["secondFactorSetUp"]["setUp"]["secret"].is_string(), "{}: {answer}", world.name);
    }
}
