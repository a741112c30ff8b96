#include "crm/policy_text.hpp"

namespace wordkeep::crm {

const PolicyText& policy_text_en() {
    static constexpr PolicyText text{
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
             "When you write to us in Instagram Direct, Instagram passes your message to a server that we run. "
             "There we keep one thing of it: the text that you typed.\n"
             "{masking}\n"
             "Beside the text stand which of our own accounts it was sent to, which texts belong together because "
             "they came one right after the other, and what our team adds: how far its work is, topics and notes. "
             "Every place where something is stored is listed here: {stored}.\n"},
        .not_collected =
            {"What we do not keep",
             "- your name, your user name, your picture or your Instagram number\n"
             "- the date or the time of your message, and the order in which people wrote to us (several messages "
             "that you send one right after the other stay together in their order)\n"
             "- the number that Instagram gives each message\n"
             "- pictures, voice messages, videos, stories, posts, links to them, reactions and read marks\n"
             "- your address on the internet, your device; visitors of these pages get no cookies\n"},
        .purpose = {"What we use it for",
                    "Our team reads the texts to answer inquiries and to learn what people ask us, so that we answer "
                    "better. Nothing else. The program that keeps them decides nothing about anybody and makes no "
                    "profile: it does not know who wrote which text.\n"},
        .security =
            {"How it is protected",
             "Each text is encrypted where it is stored, with a key that is kept outside the database. Only "
             "members of our team who have signed in can read texts in the program. Who could still learn what, "
             "and where the protection ends, is said here: {limits}.\n"},
        .retention =
            {"How long we keep it",
             "A text is kept while the inquiry is worked on. Once it is done, the text is erased by itself after "
             "one to two rounds of {turn_days} days.\n"
             "If you take a message back in Instagram within {epoch_days} days, its text is erased here as well. "
             "Later we can no longer tell which text that was, because nothing links it to your message any more; "
             "then ask us.\n"
             "A backup that was made before an erasure holds the text, encrypted, until the backup itself is "
             "destroyed. If it is restored while the list of erasures is still there, the text is erased again.\n"},
        .third_parties =
            {"Who else gets it",
             "Nobody. We do not sell, share or pass on the texts. The program that keeps them sends them nowhere "
             "and loads nothing from other sites. Instagram itself keeps your messages under its own policy; that "
             "is between you and Instagram.\n"},
        .rights = {"What you can ask for",
                   "You can ask us to have erased what you wrote: {erasure}. There you paste the text, since we do not "
                   "know which texts are yours, and get a code by which you can see what came of it. You can also "
                   "write to {email}.\n"
                   "You can take a message back in Instagram at any time; what that does here is said above. And you "
                   "can ask us anything about this page.\n"},
        .limits = {"What this cannot promise",
                   "Masking finds most personal data in a text, but not all of it. Please do not write more about "
                   "yourself than your question needs.\n"
                   "Somebody may also be recognised by what they write in their own words. All limits are listed here: "
                   "{limits}.\n"},
        .changes = {"Changes",
                    "If this policy changes, the new text stands here with the date from which it holds: {date}.\n"
                    "{changes}\n"},
        .contact = {"How to reach us", "{organisation}, {email}, {website}\n"},
    };
    return text;
}

}  // namespace wordkeep::crm
