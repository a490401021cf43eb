//! An owner sees what is hers and no other person's.

use entity::identity::Role;
use serde_json::json;

use crate::kit::{ask, codes, data, opaque, worlds};

#[tokio::test]
async fn an_owner_reads_her_own_parts_and_contributions() {
    for world in worlds().await {
        let query = "query($id: ID!) { association(id: $id) {
            owners { nodes { name } }
            units { nodes { reference ownerships { owner { name } } } }
            callsForFunds(first: 2) { nodes { contributions { totalCount nodes { owner { name } } } } }
        } }";
        let answer = data(&world, Role::Owner, query, json!({ "id": opaque(world.own.home.id) })).await;
        let seen = answer["association"].to_string();
        assert!(seen.contains("Alice Martin"), "{}: {seen}", world.name);
        for other in ["Bob Claes", "Chris Weber", "Dana Smith"] {
            assert!(!seen.contains(other), "{}: {seen}", world.name);
        }
        let contributions = &answer["association"]["callsForFunds"]["nodes"][0]["contributions"];
        assert_eq!(contributions["totalCount"], 1);
    }
}

#[tokio::test]
async fn a_neighbour_is_as_absent_as_somebody_who_does_not_exist() {
    for world in worlds().await {
        let home = &world.own.home;
        for id in [opaque(home.owners[1]), opaque(home.contributions[1])] {
            let answer =
                ask(world.ctx(Role::Owner), "query($id: ID!) { node(id: $id) { id } }", json!({ "id": id })).await;
            assert_eq!(answer["data"], json!({ "node": null }), "{}", world.name);
            assert!(codes(&answer).is_empty());
        }
    }
}

#[tokio::test]
async fn several_things_keep_their_places() {
    for world in worlds().await {
        let home = &world.own.home;
        let ids =
            [opaque(home.units[0]), opaque(world.other.home.units[0]), "nonsense".to_owned(), opaque(home.owners[0])];
        let query = "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }";
        let answer = data(&world, Role::Syndic, query, json!({ "ids": ids })).await;
        let expected =
            json!([{ "__typename": "Unit", "id": ids[0] }, null, null, { "__typename": "Owner", "id": ids[3] }]);
        assert_eq!(answer["nodes"], expected, "{}", world.name);

        // What one kind is forbidden does not hide another.
        let ids = [opaque(home.id), opaque(home.units[0])];
        let answer = ask(world.ctx(Role::Occupant), query, json!({ "ids": ids })).await;
        assert_eq!(
            answer["data"]["nodes"],
            json!([{ "__typename": "Association", "id": ids[0] }, null]),
            "{}",
            world.name
        );
        assert_eq!(codes(&answer), ["FORBIDDEN"]);
        assert_eq!(answer["errors"][0]["path"], json!(["nodes", 1]));
    }
}
