"""The string table: every text that a person can be shown, by id, in each language. Pure.

Ids come from names that the author gives: `arrange.when.date`, `arrange.when.options.soon`, `common.hello`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

#: Texts of common.yaml that the engine says; a script folder without one of them doesn't compile.
REQUIRED: tuple[str, ...] = (
    "hello", "welcome_back", "recap", "where", "where_done", "where_declined", "where_no_reply",
    "where_dropped", "phase_prepare", "phase_arrange", "phase_conduct", "phase_follow_up", "no_contact",
    "about", "miss_1", "miss_2", "miss_3", "miss_4", "miss_not_that", "miss_not_future", "miss_not_past",
    "miss_range", "miss_thin",
    "miss_unsure", "hint_ask", "hint_name", "hint_choose", "hint_check", "hint_date",
    "hint_number", "hint_duration", "hint_email", "hint_phone", "hint_timezone", "hint_quiet_hours",
    "hint_draft", "hint_questions", "hint_timer", "greeting", "okay", "goodbye", "live_help",
    "option_restart_this", "aim_question", "aim_question_you",
    "nothing_said", "too_long", "no_answer_to_that", "whose",
    "which_question", "nearest_questions",
    "whose_late", "ask_time", "confirm", "confirm_first", "corrected", "noted_also", "removed", "private",
    "stale", "private_health", "private_religion", "private_origin", "private_orientation",
    "private_politics",
    "private_record", "private_age", "private_status", "private_employer", "private_contact",
    "first_step", "back_to", "change_to", "no_skip", "skipped", "unsure", "closed_not_understood", "closed",
    "ticked", "draft_open", "list_open", "draft_kept", "draft_fixed", "review_found", "review_line",
    "review_quoted", "review_better", "review_fix", "review_yours",
    "help", "why_default", "why_source", "status", "status_line",
    "status_change", "reminders_none", "reminders_stopped", "reminders_paused", "reminders_next",
    "nudges", "nudges_line", "ticked_now", "unticked", "one_by_one", "someone_new", "others_wait", "access",
    "option_new_with", "compare_asked", "where_line",
    "reminders_but_talks", "stopped_with_talk", "stopped_but_talks",
    "option_stop_but_talks", "option_stop_all", "live_mute_ahead", "live_silent_ahead",
    "interviews", "interview_line", "interview_line_here", "switch_which", "switch_unknown", "change_what",
    "nothing_to_change", "undone", "ask_later", "later_set", "keep_notice", "kept", "erased_after_silence",
    "option_do_stay", "option_do_forget", "nudge_later", "paused", "stopped", "resumed", "cancelled",
    "ask_start_over", "ask_restart", "ask_forget", "started_over", "restarted", "forgotten",
    "new_interview", "language_only", "export", "human", "notes", "no_notes", "note_kept", "note_how",
    "noted", "live_next", "live_last", "live_open", "live_ticked", "live_left",
    "live_time_up", "live_muted", "live_silent", "live_steer", "live_overrun", "live_about_me", "live_resume",
    "option_live_next", "option_live_skip", "option_live_left", "still_live",
    "questions_total", "questions_too_long", "questions_no_closing",
    "questions_added", "questions_dropped", "questions_swapped", "questions_exchanged", "questions_moved",
    "questions_kept", "questions_which", "questions_no_such", "questions_no_other", "questions_last_one",
    "questions_there_already", "questions_mine", "questions_fewer", "questions_few", "weak_better",
    "option_better", "option_better_all", "option_mine", "option_leave_out",
    "news_sent", "news_replied_yes", "news_replied", "news_declined",
    "news_later", "news_referred", "news_no_reply", "news_bounced", "news_voicemail", "news_rescheduled",
    "news_cancelled", "news_no_show", "news_started", "news_talked", "news_thanked",
    "news_named", "referral_others", "option_do_referral", "feeling_nervous",
    "feeling_stuck", "feeling_sad", "feeling_angry", "feeling_embarrassed", "feeling_tired",
    "feeling_happy", "feeling_other", "refused", "refused_needed", "safety_crisis", "safety_danger",
    "safety_harassed",
    "safety_red_flag", "safety_doubt", "safety_check_in_no", "safety_contact_stopped", "safety_safe_yes",
    "safety_red_flag_young", "safety_fee", "safety_crossing", "safety_young", "safety_child",
    "option_check_in_yes", "option_check_in_no", "option_safe_yes", "option_safe_no", "option_rest_go_on",
    "option_rest_later", "nudge_next_day", "nudge_next_week", "late", "last_nudge", "digest", "digest_line",
    "that_is_near", "that_is_soon", "option_yes", "option_no", "option_my_answer", "option_not_answer",
    "option_another_question",
    "option_faq_other",
    "option_do_skip", "option_do_back", "option_do_help", "option_do_human", "option_do_later",
    "option_do_stop", "option_do_undo", "option_do_new", "option_do_interviews", "option_do_status",
    "option_do_keep", "option_do_fix", "option_do_cancel", "option_later_hour", "option_later_tonight",
    "option_later_tomorrow", "option_later_next_week", "option_start_over_this", "option_start_over_all",
    "option_forget_yes", "terminal_saved", "terminal_failed", "terminal_unreadable", "terminal_type",
    "terminal_choose",
    "app_edit", "app_use_time", "app_done", "app_choose", "app_pick", "app_chosen", "app_thinking",
    "app_elsewhere", "app_open", "app_edited", "app_deleted", "app_no_files", "app_no_stickers",
    "app_open_dms", "app_mention_offer", "app_mention_yes", "app_mention_no", "app_mention_on",
    "app_mention_off", "app_mention_nowhere", "app_mention_first", "app_mention", "app_answer",
    "app_try_again", "app_failed", "app_form_late", "app_save", "app_cancel",
    "app_document", "not_printed", "home_title", "home_empty",
    "compare_no_note", "person_number", "compare_other", "compare_learned", "compare_decision",
    "home_interviews", "home_next", "home_reminders", "home_no_reminders", "home_notes", "home_more",
    "home_continue", "home_new", "home_pause", "home_resume", "home_settings", "home_export",
    "home_forget", "home_forget_title", "home_forget_text", "home_forget_yes", "home_forget_no",
    "home_timezone", "home_quiet", "form_settings", "form_note", "form_draft", "form_changed",
    "form_noted", "form_too_long", "field_name", "form_name_hint", "field_zone", "form_zone_hint",
    "field_quiet", "form_quiet_hint", "field_language", "field_note", "field_interview", "field_text",
    "error_empty", "error_name", "error_zone", "error_quiet", "error_choice", "error_unsure", "language_name",
    "prompt_begin", "prompt_begin_says", "prompt_go_on", "prompt_go_on_says", "prompt_why",
    "prompt_why_says", "prompt_replied_yes", "prompt_replied_yes_says", "prompt_no_reply",
    "prompt_no_reply_says", "prompt_script", "prompt_script_says", "prompt_talked", "prompt_talked_says",
    "prompt_thanked", "prompt_thanked_says", "prompt_later", "prompt_later_says", "prompt_new",
    "prompt_new_says", "prompt_interviews", "prompt_interviews_says", "prompt_help", "prompt_help_says",
    "command_coach", "command_start", "command_status", "command_next", "command_back", "command_back_to",
    "command_skip", "command_stop", "command_resume", "command_interviews", "command_switch",
    "command_switch_who", "command_new", "command_new_name", "command_notes", "command_note",
    "command_note_text", "command_script", "command_nudges", "command_settings", "command_settings_timezone",
    "command_settings_quiet_hours", "command_settings_name", "command_now", "command_why", "command_human",
    "command_export", "command_forget", "command_help", "command_name_coach", "command_name_start",
    "command_name_status", "command_name_next", "command_name_back", "command_name_back_to",
    "command_name_skip", "command_name_stop", "command_name_resume", "command_name_interviews",
    "command_name_switch", "command_name_switch_who", "command_name_new", "command_name_new_name",
    "command_name_notes", "command_name_note", "command_name_note_text", "command_name_script",
    "command_name_nudges", "command_name_settings", "command_name_settings_timezone",
    "command_name_settings_quiet_hours", "command_name_settings_name", "command_name_now", "command_name_why",
    "command_name_human", "command_name_export", "command_name_forget", "command_name_help",
    "command_name_save_note", "play_line", "play_cue", "play_left", "play_typed", "play_aloud",
    "play_in_time", "play_too_long", "play_whole", "play_good", "play_hints", "play_hint", "play_hint_said",
    "play_no_hints", "play_unheard", "hint_play", "option_said", "option_do_leave",
)  # fmt: skip

#: Names that the engine fills into texts of common.yaml, besides saved answers.
GIVEN: tuple[str, ...] = (
    "where",
    "phase",
    "said",
    "answer",
    "count",
    "total",
    "label",
    "until",
    "when",
    "who",
    "name",
    "source",
    "hint",
    "contacts",
    "number",
    "question",
    "due",
    "text",
    "minutes",
    "entry",
    "better",
    "other",
    "seconds",
    "left",
    "path",
    "letters",
    "what",
    "chosen",
)

#: `{contact}`, `{contact.first}`, `{me.name}`.
_PLACE = re.compile(r"\{([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*)\}")
_BRACES = re.compile(r"\{[^{}]*\}|[{}]")


@dataclass(frozen=True, slots=True)
class Written:
    """A text and where its author wrote it."""

    text: str
    file: str
    line: int


def fill(text: str, values: Mapping[str, str], fallbacks: Mapping[str, str]) -> str:
    """A text with saved answers put in.

    An answer that isn't known, or empty, is replaced by its fallback (that of `contact` serves
    `contact.first` too), else by nothing. What a person wrote is put in as it is: it is never a template.
    """

    def value(match: re.Match[str]) -> str:
        name = match[1]
        return values.get(name) or fallbacks.get(name) or fallbacks.get(slot_of(name), "")

    return _PLACE.sub(value, text)


def slot_of(name: str) -> str:
    """The saved answer that a place is about: "contact" for `contact.first`, "me.name" for `me.name`."""
    parts = name.split(".")
    return ".".join(parts[:2]) if parts[0] == "me" else parts[0]


def part_of(name: str) -> str:
    """The part of the saved answer that a place names: "first" for `contact.first`, "" for the whole."""
    return name.removeprefix(slot_of(name)).removeprefix(".")


def places(text: str) -> Iterator[str]:
    """The names between braces in a text, in order."""
    return (match[1] for match in _PLACE.finditer(text))


def bad_places(text: str) -> Iterator[str]:
    """Braces that are no place for an answer: `{Contact}`, `{ contact }`, a brace alone."""
    return (match[0] for match in _BRACES.finditer(text) if not _PLACE.fullmatch(match[0]))
