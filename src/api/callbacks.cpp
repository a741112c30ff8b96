// Instagram's callbacks about somebody who logged in to the app:
//
//   POST /instagram/data-deletion   {"url", "confirmation_code"}: nothing is kept of them, and the code leads to a page
//                                   that says so
//   POST /instagram/deauthorize     200
//
// Both carry a signed_request; one that isn't right is a 400. Its user_id is looked at and forgotten.
#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "crm/deletion_receipt.hpp"
#include "instagram/signed_request.hpp"

namespace wordkeep::api {

void take_data_deletion(App& app, http::Request&& request, http::Reply reply) {
    const auto asked = instagram::read_signed_request_form(request.body, app.signatures);
    if (!asked) {
        reply(problem(asked.error(), "signed_request"));
        return;
    }
    const std::string code = crm::new_deletion_receipt(app.keys, app.random);
    reply(json_answer(200, {{"url", app.public_url + "/erasure/" + code}, {"confirmation_code", code}}));
}

void take_deauthorization(App& app, http::Request&& request, http::Reply reply) {
    const auto asked = instagram::read_signed_request_form(request.body, app.signatures);
    if (!asked) {
        reply(problem(asked.error(), "signed_request"));
        return;
    }
    app.log.warning("somebody took this app's rights back in Instagram; if deliveries stop, connect the account again");
    reply(json_answer(200, Json::object()));
}

}  // namespace wordkeep::api
