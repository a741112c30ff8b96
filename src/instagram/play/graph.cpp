#include "instagram/play/graph.hpp"

#include <algorithm>
#include <array>

namespace wordkeep::instagram::play {

namespace {

struct Refused {
    std::string_view token;
    int code;
    int subcode;
};
constexpr std::array refused_at_once{Refused{"IGAAexpired", 190, 463}, Refused{"IGAArevoked", 190, 458},
                                     Refused{"IGAAtired", 4, 0}, Refused{"IGAAill", 2, 0}};

GraphAnswer error(int code, int subcode) {
    return {400, R"({"error":{"message":"An invented message with the token in it","type":"OAuthException","code":)" +
                     std::to_string(code) + (subcode == 0 ? "" : ",\"error_subcode\":" + std::to_string(subcode)) +
                     R"(,"fbtrace_id":"A1b2"}})"};
}

std::string json_list(std::string_view commas) {
    std::string list;
    while (!commas.empty()) {
        const std::size_t end = std::min(commas.find(','), commas.size());
        list += (list.empty() ? "\"" : ",\"") + std::string(commas.substr(0, end)) + "\"";
        commas.remove_prefix(std::min(end + 1, commas.size()));
    }
    return list;
}

GraphAnswer who(std::string_view token) {
    if (token == "EAApage") {
        return {200, R"({"id":"100000000000001","name":"Shop","instagram_business_account":{"id":"17841400000000012",)"
                     R"("username":"shop.of.the.page"}})"};
    }
    if (token == "EAAlonely") {
        return {200, R"({"id":"100000000000002","name":"A page without an account"})"};
    }
    const std::string_view type = token == "IGAApersonal" ? "PERSONAL" : "BUSINESS";
    return {200, R"({"user_id":"17841400000000011","username":"main.shop","account_type":")" + std::string(type) +
                     R"(","id":"2500000000000001"})"};
}

}  // namespace

GraphAnswer PlayedGraph::answer(GraphMethod method, std::string_view target, std::string_view token,
                                std::string_view form) {
    const auto* refused = std::ranges::find(refused_at_once, token, &Refused::token);
    if (refused != refused_at_once.end()) {
        return error(refused->code, refused->subcode);
    }
    if (token == "IGAAbroken") {
        return {502, "<html>Bad Gateway</html>"};
    }
    if (!token.starts_with("IGAA") && !token.starts_with("EAA")) {
        return error(190, 0);
    }
    if (target.starts_with("/v25.0/me?fields=")) {
        return who(token);
    }
    const std::string_view place = token == "EAApage" ? "/v25.0/100000000000001/subscribed_apps"  //
                                                      : "/v25.0/me/subscribed_apps";
    if (target != place) {
        return error(100, 33);
    }
    if (token == "IGAAmute") {
        return error(10, 0);
    }
    if (method == GraphMethod::post) {
        constexpr std::string_view name = "subscribed_fields=";
        if (!form.starts_with(name) || (token == "IGAAold" && form != "subscribed_fields=messages")) {
            return error(100, 0);
        }
        fields_ = token == "IGAAdeaf" ? "comments" : form.substr(name.size());
        return {200, R"({"success":true})"};
    }
    if (fields_.empty()) {
        return {200, R"({"data":[]})"};
    }
    return {200, R"({"data":[{"id":"1","name":"Our app","subscribed_fields":[)" + json_list(fields_) + "]}]}"};
}

}  // namespace wordkeep::instagram::play
