//! Every act that the trail knows, so that none is without its words.

/// The names of the acts, in order.
pub const ACTIONS: [&str; 107] = [
    "account_activate",
    "account_create_superadmin",
    "account_deactivate",
    "association_archive",
    "association_create",
    "association_open",
    "association_partial_set",
    "association_settings_update",
    "association_update",
    "audit_export",
    "backup_code_use",
    "backup_codes_renew",
    "building_archive",
    "building_create",
    "building_update",
    "call_cancel",
    "call_issue",
    "deed_archive",
    "deed_create",
    "deed_update",
    "delivery_consent_create",
    "delivery_consent_withdraw",
    "designation_end",
    "designation_set",
    "email_change",
    "email_change_request",
    "entrance_archive",
    "entrance_create",
    "entrance_update",
    "export",
    "handover_abandon",
    "handover_complete",
    "handover_demand",
    "handover_mark",
    "handover_reopen",
    "handover_start",
    "identity_link",
    "identity_unlink",
    "import_apply",
    "import_undo",
    "invitation_accept",
    "invitation_code",
    "invitation_mail",
    "key_amend",
    "key_archive",
    "key_correct",
    "key_create",
    "login",
    "mandate_create",
    "mandate_end",
    "mandate_resume",
    "mandate_update",
    "occupant_create",
    "occupant_erase",
    "occupant_update",
    "oidc_sign_in",
    "organization_activate",
    "organization_create",
    "organization_require_second_factor",
    "organization_suspend",
    "organization_update",
    "owner_archive",
    "owner_contact_create",
    "owner_contact_update",
    "owner_create",
    "owner_merge",
    "owner_update",
    "ownership_annul",
    "ownership_correct",
    "ownership_set",
    "ownership_transfer",
    "password_change",
    "password_reset",
    "password_reset_request",
    "personal_token_create",
    "personal_token_revoke",
    "public_page_update",
    "refused_form",
    "refused_mutation",
    "refused_page",
    "refused_query",
    "role_end",
    "role_grant",
    "second_factor_disable",
    "second_factor_enable",
    "second_factor_revoke",
    "second_factor_set_up",
    "second_factor_use",
    "session_close",
    "session_confirm",
    "session_open",
    "session_revoke",
    "sessions_revoke_others",
    "shares_amend",
    "sign_in",
    "support_enter",
    "support_grant",
    "support_leave",
    "support_revoke",
    "token_reuse",
    "token_revoke",
    "unit_archive",
    "unit_create",
    "unit_meters_set",
    "unit_update",
    "view_as_begin",
    "view_as_end",
];

#[cfg(test)]
mod tests {
    use entity::language::Language;

    use super::ACTIONS;
    use crate::text::Text;

    #[test]
    fn no_act_lacks_its_words() {
        for language in Language::ALL {
            let text = Text::new(language);
            for action in ACTIONS {
                let id = format!("identity-audit-action-{}", action.replace('_', "-"));
                assert_ne!(text.get(&id), id, "{language:?}");
            }
        }
    }

    #[test]
    fn the_names_are_in_order_and_there_is_none_twice() {
        assert!(ACTIONS.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
