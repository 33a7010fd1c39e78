//! How each operation that reads is asked: as screens ask it, and at its worst.

/// The rest of the address, once for each way to ask; `{name}` is filled in from what is there, and `@` before a query
/// means the last page of that list. None for an operation that nobody thought of.
pub(crate) fn recipe(operation: &str) -> Option<&'static [&'static str]> {
    Some(match operation {
        "accounts_picture"
        | "agenda_link"
        | "agenda_undated"
        | "appearances_show"
        | "audiences_list"
        | "authors_list"
        | "briefs_links"
        | "briefs_origin"
        | "briefs_show"
        | "campaign_parameters_show"
        | "campaigns_show"
        | "categories_list"
        | "channels_list"
        | "channels_show"
        | "client_briefs"
        | "client_show"
        | "conversations_counts"
        | "conversations_show"
        | "decisions_show"
        | "facts_doubts"
        | "fits_list"
        | "fits_show"
        | "fits_weighing"
        | "health_show"
        | "home_show"
        | "instance_list_workspaces"
        | "invitations_list"
        | "invitations_show"
        | "involvement_offers_for"
        | "involvement_to_link"
        | "media_file"
        | "media_show"
        | "members_list"
        | "networks_list"
        | "notices_counts"
        | "notices_settings"
        | "observations_list"
        | "originals_read_also"
        | "originals_show"
        | "origins_show"
        | "plans_list"
        | "publications_correction"
        | "publications_receipt"
        | "publications_show"
        | "queues_show"
        | "recommendations_show"
        | "recommendations_standing"
        | "rehearsal_show"
        | "responsibilities_list"
        | "reviews_list"
        | "reviews_show"
        | "revisions_show"
        | "session_show"
        | "setup_show"
        | "site_show"
        | "strategy_foresee"
        | "strategy_proposal"
        | "strategy_revision"
        | "strategy_show"
        | "tags_list"
        | "tokens_list"
        | "trials_show"
        | "unsubscribe_show"
        | "usages_list"
        | "variants_list"
        | "variants_show" => &[""],
        "agenda_read" => &[
            "?from={week}&until={week_end}",
            "?from={season}&until={season_end}",
        ],
        "appearances_list" => &["", "?from=2016-01-01&until=2030-12-31"],
        "audit_list" => &["", "?size=100", "@?size=100", "?size=100&noun_id={original}"],
        "briefs_beginnings" => &["", "?days=365"],
        "briefs_begun" => &["", "?days=365&size=100", "@?days=365&size=100"],
        "briefs_list" => &[
            "",
            "?size=100",
            "?size=100&text=market",
            "?text=zebra",
            "?waits_for=cm",
            "?mine=true&size=100",
            "@?size=100",
        ],
        "campaigns_list" => &[
            "",
            "?size=100",
            "?text=season&size=100",
            "?text=zebra",
            "?standing=over",
            "@?size=100",
        ],
        "conversations_list" => &[
            "",
            "?size=100",
            "?state=open",
            "?state=done&size=100",
            "?unread=true",
            "?waiting=true",
            "?channel={channel}&size=100",
            "?original={original}",
            "@?size=100",
        ],
        "decisions_list" => &[
            "",
            "?size=100",
            "?text=question&size=100",
            "?text=zebra",
            "?list=to_look_at",
            "?year=2020",
            "?subject_kind=channel&subject_id={channel}&size=100",
            "?recommendation={recommendation}",
            "@?size=100",
        ],
        "facts_list" => &["", "?network=mastodon"],
        "health_list" => &["", "?state=neglected"],
        "involvement_acts" => &["", "?size=100", "@?size=100"],
        "involvement_offers" => &["?kind=channel&id={channel}"],
        "involvement_show" => &["", "?by=month"],
        "media_list" => &[
            "",
            "?size=100",
            "?text=stall",
            "?text=zebra",
            "?silent_in=en",
            "?unused=true&size=100",
            "@?size=100",
        ],
        "notices_list" => &["", "?unread=true", "?size=100"],
        "observations_of_channel" => &["", "?days=3650"],
        "originals_list" => &[
            "",
            "?size=100",
            "?text=market&size=100",
            "?text=zebra",
            "?state=live&size=100",
            "?state=draft",
            "?kind=note",
            "?tag={tag}",
            "@?size=100",
        ],
        "publications_list" => &[
            "",
            "?size=100",
            "?state=published&size=100",
            "?state=failed",
            "?channel={channel}&size=100",
            "?original={original}",
            "@?size=100",
        ],
        "recommendations_list" => &[
            "",
            "?size=100",
            "?text=question&size=100",
            "?text=zebra",
            "?list=waiting",
            "?list=mine",
            "?list=unanswered",
            "?list=to_judge",
            "?list=taken&size=100",
            "?subject_kind=channel&subject_id={channel}&size=100",
            "@?size=100",
        ],
        "search_find" => &[
            "?q=market",
            "?q=market&most=20",
            "?q=ma",
            "?q=question&most=20",
            "?q=zebra",
            "?q=what+the+market+taught+us&most=20",
            "?q=e",
        ],
        "strategy_compare" => &["?from=0", "?from=1&to=20"],
        "strategy_proposals" => &["", "?size=100", "?state=refused"],
        "strategy_remarks" => &["", "?size=100", "?settled=true"],
        "revisions_list" | "strategy_revisions" => &["", "?size=100"],
        "trials_list" => &["", "?channel={channel}"],
        _ => return None,
    })
}

/// What isn't measured, and why.
pub(crate) const LEFT_OUT: &[(&str, &str)] = &[
    ("events_follow", "a line that stays open"),
    ("plans_archive", "a download of everything a channel ever said"),
];
