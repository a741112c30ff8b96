#include "crm/intake.hpp"

#include <memory>
#include <utility>
#include <vector>

namespace wordkeep::crm {

namespace {

keep::MessageKey message_key(const base::FleetingText& mid, const seal::EpochKeys& keys, base::Random& random) {
    if (mid.empty()) {  // nothing can ever find it again, so chance may name it
        return {base::MessageId::from_bits(random.bits()), std::nullopt};
    }
    const seal::MessageIds ids = keys.ids_of(mid);
    return {ids.current, ids.previous};
}

void count(base::Metrics& metrics, keep::Effect effect) {
    switch (effect) {
        case keep::Effect::kept: metrics.texts_kept.add(); break;
        case keep::Effect::known: metrics.texts_duplicate.add(); break;
        case keep::Effect::replaced: metrics.texts_replaced.add(); break;
        case keep::Effect::erased: metrics.texts_erased.add(); break;
        case keep::Effect::remembered:
        case keep::Effect::refused: break;
    }
}

}  // namespace

struct Intake::Prepared {
    std::vector<keep::Change> changes;
    std::vector<base::MailboxId> mailboxes;          // one for each change
    std::vector<std::optional<base::Masked>> texts;  // one for each change; wiped when the receipt has been told
};

Intake::Intake(const KeyChain& keys, const words::Masker& masker, Bursts& bursts, keep::Store& store,
               base::Random& random, base::Metrics& metrics, CommitListener listener, TopicsOf topics_of)
    : keys_(keys),
      masker_(masker),
      bursts_(bursts),
      store_(store),
      random_(random),
      metrics_(metrics),
      listener_(std::move(listener)),
      topics_of_(std::move(topics_of)) {}

std::vector<base::TopicId> Intake::topics_for(const base::Masked& text) const {
    return topics_of_ ? topics_of_(text) : std::vector<base::TopicId>();
}

keep::Change Intake::change_for(const instagram::Event& event, base::MailboxId mailbox, const seal::EpochKeys& keys,
                                std::optional<base::Masked>& text) {
    constexpr auto table = seal::SealedTable::message;
    const seal::Vault& vault = keys_.vault();
    const keep::MessageKey key = message_key(event.mid, keys, random_);
    switch (event.action) {
        case instagram::EventAction::keep: {
            const BurstPlace burst = bursts_.join(event.sender, mailbox, key.current);
            text.emplace(masker_.mask(event.text.peek(), &metrics_.masked));
            return keep::KeepText{key,
                                  {burst.inquiry, burst.part, mailbox},
                                  vault.seal(table, key.current.value(), *text),
                                  topics_for(*text)};
        }
        case instagram::EventAction::replace: {
            text.emplace(masker_.mask(event.text.peek(), &metrics_.masked));
            const base::InquiryId own = *base::InquiryId::from_stored(key.current.value());
            keep::ReplaceText change{
                key, {own, 0, mailbox}, vault.seal(table, key.current.value(), *text), std::nullopt};
            change.topics = topics_for(*text);
            if (key.previous) {
                change.for_previous = vault.seal(table, key.previous->value(), *text);
            }
            return change;
        }
        case instagram::EventAction::unsend: return keep::EraseText{key};
    }
    std::unreachable();
}

Intake::Prepared Intake::prepare(instagram::Delivery&& delivery) {
    const instagram::Delivery taken = std::move(delivery);  // wiped at the end of this function
    const std::shared_ptr<const seal::EpochKeys> keys = keys_.epoch_keys();
    Prepared prepared;
    prepared.changes.reserve(taken.events.size());
    prepared.mailboxes.reserve(taken.events.size());
    prepared.texts.resize(taken.events.size());
    for (const instagram::Event& event : taken.events) {
        const base::MailboxId mailbox = keys_.mailbox(event.account);
        prepared.changes.push_back(change_for(event, mailbox, *keys, prepared.texts[prepared.changes.size()]));
        prepared.mailboxes.push_back(mailbox);
        if (event.shortened) {
            metrics_.texts_shortened.add();
        }
    }
    return prepared;
}

void Intake::take(instagram::Delivery&& delivery, std::move_only_function<void(base::Done)> done) {
    for (const base::EventKind kind : delivery.seen) {
        metrics_.events[static_cast<std::size_t>(kind)].add();
    }
    if (delivery.events.empty()) {
        done({});
        return;
    }
    Prepared prepared = prepare(std::move(delivery));
    // Shared with the batch, because a refused submit must still be able to call it.
    auto answer = std::make_shared<std::move_only_function<void(base::Done)>>(std::move(done));
    keep::Batch batch{std::move(prepared.changes),
                      [this, answer, mailboxes = std::move(prepared.mailboxes),
                       texts = std::move(prepared.texts)](base::Result<keep::Receipt> receipt) {
                          if (!receipt) {
                              (*answer)(std::unexpected(receipt.error()));
                              return;
                          }
                          for (const keep::Outcome& outcome : *receipt) {
                              count(metrics_, outcome.effect);
                          }
                          listener_(*receipt, mailboxes, texts);
                          (*answer)({});
                      }};
    if (auto submitted = store_.submit(std::move(batch)); !submitted) {
        (*answer)(submitted);
    }
}

}  // namespace wordkeep::crm
