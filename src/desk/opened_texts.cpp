#include "desk/opened_texts.hpp"

#include "keep/message_table.hpp"

namespace wordkeep::desk {

base::Done each_opened_text(keep::Connection& connection, const seal::Vault& vault, base::InquiryId inquiry,
                            const std::function<void(base::MessageId, const base::Masked&)>& each) {
    const auto messages = keep::messages_of(connection, inquiry);
    if (!messages) {
        return std::unexpected(messages.error());
    }
    for (const keep::StoredMessage& message : *messages) {
        const auto text = vault.open(seal::SealedTable::message, message.id.value(), message.text);
        if (!text) {
            return std::unexpected(text.error());
        }
        each(message.id, *text);
    }
    return {};
}

}  // namespace wordkeep::desk
