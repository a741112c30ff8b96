#include "crm/erasure_text.hpp"

namespace wordkeep::crm {

namespace {

constexpr ErasureText text{
    .title = "Have a text erased",
    .introduction =
        "We keep texts without knowing who wrote them. So we can only find yours if you tell us what it "
        "said: paste here what you once wrote to us, as well as you remember it. Several messages at once "
        "are fine.",
    .label = "The text you wrote",
    .hint = "At most 4,000 characters. Please add nothing about yourself: no name, no phone number.",
    .what_happens =
        "A member of our team compares it with the texts that are kept. What you paste here is encrypted, "
        "personal data recognised in it is taken out first, and it is erased as soon as your request is "
        "settled. We keep no name, no address and no time of your request; you get a code to follow it.",
    .submit = "Ask to erase it",
    .working = "One moment: your browser is doing a small piece of arithmetic that keeps robots away.",
    .no_script =
        "This browser runs no scripts here. That is fine: please wait {unproved_seconds} seconds on this "
        "page before you send the form.",
    .too_soon = "Please wait {seconds} seconds more and send the form again. Nothing you wrote is lost.",
    .busy =
        "Too many requests came at once. Please wait {seconds} seconds and send the form again. Nothing you "
        "wrote is lost.",
    .stale =
        "This form was too old, or was sent before. Here is a new one with what you wrote: please send it "
        "again. If you were given a code already, your request is here.",
    .empty = "Please paste the text that should be erased.",
    .too_long = "This is longer than any text that is kept. Please paste only the message that should be erased.",
    .full =
        "Too many requests are waiting to be settled, so we can take no more today. Please write to "
        "{email}.",
    .failed =
        "Your request can not be saved right now. Please try again in a while, or write to {email}. Nothing "
        "was changed.",
    .asked_title = "Your request is here",
    .asked = "This is your code:",
    .asked_keep = "Please write it down: it is shown only once, and we can not find it again.",
    .follow = "See what came of it",
    .state_title = "Your request",
    .unknown =
        "We know no request with this code. Perhaps it is mistyped. What came of a request is forgotten "
        "after one to two rounds of {turn_days} days, and requests are in no backup: if our data had to be "
        "restored, open requests are gone and have to be made again.",
    .waiting = "Your request waits for our team. Please look here again later.",
    .erased =
        "The text was erased for good: from the database, from its index and from its logs. What you pasted "
        "was erased as well.",
    .declined = "No text was erased. What you pasted was erased all the same. The reason:",
    .not_found = "No text like this is kept here. It may have been erased before.",
    .unclear = "We could not tell which text you mean: what you pasted fits no single text, or too many.",
    .needed =
        "The text is still needed, for an open matter or because the law asks us to keep it. It will be "
        "erased by itself when that is over.",
    .no_request = "What you pasted does not ask for the erasure of a text.",
    .again = "You can ask again with more of its words: {erasure}.",
    .how_long = "This answer can be read here for one to two rounds of {turn_days} days. Then it is forgotten.",
    .question = "If you do not agree or have a question, write to {email}.",
    .deletion_title = "Deletion of app data",
    .deletion =
        "Instagram asked us, on behalf of somebody who had connected this app to an Instagram account, to "
        "delete the data of that person. There was nothing to delete: this app keeps no data of people who "
        "log in to it. Not even the number that Instagram sent us with the request was kept.",
    .deletion_writers = "If you once wrote us a message and want its text erased, ask for it here: {erasure}.",
};

}  // namespace

const ErasureText& erasure_text_en() {
    return text;
}

}  // namespace wordkeep::crm
