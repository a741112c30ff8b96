#include "crm/policy_text.hpp"

namespace wordkeep::crm {

const PolicyText& policy_text_en() {
    static constexpr PolicyText text{
        .code = "en",
        .name = "English",
        .title = "Privacy policy",
        .effective = "In force since {date}",
        .incomplete =
            "This page is not complete yet: the organisation, its e-mail address, its website and the date from "
            "which the policy holds have to be set.",
        .who = {"Who we are",
                "{organisation} answers the messages that people send to its Instagram account. This page says what "
                "happens to those messages. Our website: {website}.\n"},
        .collected =
            {"What we keep",
             "When you write to us in Instagram Direct, Instagram passes your message to our own server. There we "
             "keep one thing: the text that you typed.\n"
             "Before it is stored, names, phone numbers, e-mail and street addresses, links, card, account and "
             "document numbers that we recognise in the text are taken out of it and replaced by words such as "
             "[name] or [phone].\n"},
        .not_collected =
            {"What we do not keep",
             "- your name, your user name, your picture or your Instagram number\n"
             "- the date or the time of your message, and the order in which messages came\n"
             "- the number that Instagram gives each message\n"
             "- pictures, voice messages, videos, stories, posts, links to them, reactions and read marks\n"
             "- your address on the internet, your device, or cookies of visitors\n"},
        .purpose = {"What we use it for",
                    "Our team reads the texts to answer inquiries and to learn what people ask us, so that we answer "
                    "better. Nothing else. No decision about you is made by a machine.\n"},
        .security =
            {"How it is protected",
             "Each text is encrypted where it is stored, with a key that is kept apart from it. Only members of our "
             "team who have signed in can read texts.\n"},
        .retention =
            {"How long we keep it",
             "A text is kept while the inquiry is worked on. Once it is done, the text is erased by itself after "
             "one to two rounds of {turn_days} days. If you take a message back in Instagram, its text is erased "
             "here as well.\n"},
        .third_parties =
            {"Who else gets it",
             "Nobody. We do not sell, share or pass on the texts, and we use no outside service to read, store "
             "or count them. Instagram itself keeps your messages under its own policy; that is between you "
             "and Instagram.\n"},
        .rights =
            {"What you can ask for",
             "You can ask us to erase what you wrote: write to {email} and say what the text was, since we do not know "
             "which texts are yours. You can also take a message back in Instagram at any time. And you can ask us "
             "anything about this page.\n"},
        .limits =
            {"What this cannot promise",
             "Masking finds most personal data in a text, but not all of it. Please do not write more about yourself "
             "than your question needs.\n"},
        .changes = {"Changes",
                    "If this policy changes, the new text stands here with the date from which it holds: {date}.\n"},
        .contact = {"How to reach us", "{organisation}, {email}, {website}\n"},
    };
    return text;
}

}  // namespace wordkeep::crm
