#include <array>
#include <charconv>
#include <utility>

#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "text/extra.hpp"
#include "text/formats.hpp"
#include "text/headers.hpp"
#include "text/http.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestHead = 64UL * 1024;  // bytes

InputError damaged(const Cutting& cutting, const std::string& cause) {
    return {cutting.where + ", record " + std::to_string(cutting.cut), cause,
            "What came before is in; check the file, or fetch it again and ingest it once more"};
}

/// The head of the next record, with the empty line that ends it; empty at the end of the file.
std::string read_head(Cutting& cutting) {
    std::string head;
    std::string line;
    while (cutting.bytes.read_line(line) == ByteStream::Line::whole) {
        const bool is_empty = line.empty() || line == "\r";
        if (is_empty && head.empty()) continue;  // two line ends part a record from the next
        if (head.empty()) {
            ++cutting.cut;
            if (!line.starts_with("WARC/")) throw damaged(cutting, "it does not begin as a WARC record does");
        }
        head += line + '\n';
        if (is_empty) return head;
        if (head.size() > kLongestHead) break;
    }
    if (head.empty() && line.empty()) return head;
    throw damaged(cutting, "its head does not end");
}

std::uint64_t length_of(const HeaderLines& head, const Cutting& cutting) {
    const std::string_view text = head.find("Content-Length").value_or("");
    std::uint64_t length = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
    if (error != std::errc() || end != text.data() + text.size() || text.empty())
        throw damaged(cutting, "it does not say how long it is");
    return length;
}

/// What a record carries: the type of what is in it, and its bytes.
struct Payload {
    MediaType type;
    std::string_view body;
    std::optional<HeaderLines> http;
};

constexpr auto kKindsWithoutHttp = std::to_array<std::string_view>({"resource", "conversion"});

/// The address, which older archivers put in angle brackets.
std::string_view target_of(const HeaderLines& head) {
    const std::string_view target = head.find("WARC-Target-URI").value_or("");
    if (target.starts_with('<') && target.ends_with('>') && target.size() > 1)
        return target.substr(1, target.size() - 2);
    return target;
}

/// Whether a record is what somebody published, and not what the archiver wrote of its own work at an address of
/// another scheme. One without an address is told when it is read.
bool is_of_web(const HeaderLines& head) {
    const std::string_view target = target_of(head);
    const std::string_view scheme = target.substr(0, target.find(':'));
    return target.empty() || is_same_word(scheme, "http") || is_same_word(scheme, "https");
}

constexpr auto kKindsOfWeb = std::to_array<std::string_view>({"response", "revisit", "resource", "conversion"});

/// Whether somebody published what the record holds, be it an article or not.
bool is_published(const HeaderLines& head) {
    const std::string_view kind = head.find("WARC-Type").value_or("");
    return is_of_web(head) && std::any_of(kKindsOfWeb.begin(), kKindsOfWeb.end(),
                                          [&](std::string_view each) { return is_same_word(kind, each); });
}

/// The payload of a record that may be an article; nothing where it is of another kind. `block` may be its beginning.
std::optional<Payload> payload_of(const HeaderLines& head, std::string_view block) {
    if (!is_of_web(head)) return std::nullopt;
    const std::string_view kind = head.find("WARC-Type").value_or("");
    Payload payload{read_media_type(head.find("Content-Type").value_or("")), block, std::nullopt};
    if (is_same_word(kind, "response")) {
        payload.http = take_head(payload.body);
        if (!payload.http || !is_success(*payload.http)) return std::nullopt;
        payload.type = read_media_type(payload.http->find("Content-Type").value_or(""));
    } else if (std::none_of(kKindsWithoutHttp.begin(), kKindsWithoutHttp.end(),
                            [&](std::string_view each) { return is_same_word(kind, each); })) {
        return std::nullopt;
    }
    if (reader_of(payload.type.name) == nullptr) return std::nullopt;
    return payload;
}

}  // namespace

std::optional<RawArticle> cut_record(Cutting& cutting) {
    while (true) {
        RawArticle raw;
        raw.bytes = read_head(cutting);
        if (raw.bytes.empty()) return std::nullopt;
        raw.where = cutting.where + ", record " + std::to_string(cutting.cut);
        const std::string head_text = raw.bytes;
        std::string_view rest = head_text;
        const auto head = take_head(rest);
        const std::uint64_t length = length_of(*head, cutting);
        const auto held = static_cast<std::size_t>(std::min<std::uint64_t>(length, kMostBytes));
        const bool is_cut_off =
            cutting.bytes.read(raw.bytes, held) < held || cutting.bytes.skip(length - held) < length - held;
        if (is_cut_off) throw damaged(cutting, "the file ends within it");
        if (!payload_of(*head, std::string_view(raw.bytes).substr(head_text.size()))) {
            cutting.passed_over += is_published(*head) ? 1 : 0;
            continue;
        }
        if (held == length) return raw;
        raw.bytes.clear();
        raw.problem =
            InputError(raw.where, "the page is longer than " + std::to_string(kMostBytes / 1024 / 1024) + " MB",
                       "Leave it out: no article is so long");
        return raw;
    }
}

Article read_record(const RawArticle& raw) {
    std::string_view block = raw.bytes;
    const auto head = take_head(block);
    const auto payload = head ? payload_of(*head, block) : std::nullopt;
    const std::string target = head ? to_valid_utf8(target_of(*head)) : std::string();
    if (!payload || target.empty()) {
        throw InputError(raw.where, "the record has no address (WARC-Target-URI)", "Leave it out, or mend the archive");
    }
    RawArticle page;
    page.path = target;
    page.where = raw.where + " (" + target + ")";
    page.bytes = payload->http ? unpack_body(*payload->http, payload->body, page.where) : std::string(payload->body);
    page.declared = payload->type.charset;
    Article article = reader_of(payload->type.name)(page);
    // Where the page names another address as its own, that is kept beside the one that was fetched.
    if (article.url && *article.url != target) put_extra(article, "canonical_url", *article.url);
    article.url = target;
    if (const auto date = head->find("WARC-Date")) article.retrieved = to_valid_utf8(*date);
    article.raw_sha256 = sha256(page.bytes);
    return article;
}

}  // namespace dateline
