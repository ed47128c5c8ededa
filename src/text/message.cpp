#include <gmime/gmime.h>

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "base/hash.hpp"
#include "base/joined.hpp"
#include "base/utf8.hpp"
#include "text/extra.hpp"
#include "text/formats.hpp"
#include "text/headers.hpp"

namespace dateline {

namespace {

constexpr std::size_t kKeyDigits = 16;  // of a hash

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

struct Free {
    void operator()(char* text) const { g_free(text); }
};
using OwnedText = std::unique_ptr<char, Free>;

Owned<GMimeMessage> parse(const std::string& bytes) {
    static std::once_flag is_ready;
    std::call_once(is_ready, [] { g_mime_init(); });
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

std::optional<std::string> text_or_nothing(const char* text) {
    if (text == nullptr || *text == '\0') return std::nullopt;
    return to_valid_utf8(text);
}

/// A part of a message that is text, as it was before it was encoded for sending.
struct TextPart {
    std::string bytes;
    std::string charset;
};

/// The text of a message by its form.
struct TextParts {
    std::vector<TextPart> plain;
    std::vector<TextPart> pages;
};

TextPart take_part(GMimePart* part, GMimeContentType* type) {
    TextPart taken;
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    if (GMimeDataWrapper* const content = g_mime_part_get_content(part); content != nullptr)
        g_mime_data_wrapper_write_to_stream(content, stream.get());
    const GByteArray* const bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    taken.bytes.assign(reinterpret_cast<const char*>(bytes->data), bytes->len);
    if (const char* const charset = g_mime_content_type_get_parameter(type, "charset"); charset != nullptr)
        taken.charset = to_valid_utf8(charset);
    return taken;
}

/// All text within the message, in its order, without attachments and messages within.
TextParts collect(GMimeMessage* message) {
    TextParts parts;
    std::vector<GMimeObject*> waiting{g_mime_message_get_mime_part(message)};
    while (!waiting.empty()) {
        GMimeObject* const object = waiting.back();
        waiting.pop_back();
        if (object == nullptr) continue;
        if (GMIME_IS_MULTIPART(object)) {
            auto* const whole = GMIME_MULTIPART(object);
            for (int i = g_mime_multipart_get_count(whole) - 1; i >= 0; --i)
                waiting.push_back(g_mime_multipart_get_part(whole, i));
            continue;
        }
        if (!GMIME_IS_PART(object) || g_mime_part_is_attachment(GMIME_PART(object)) != 0) continue;
        GMimeContentType* const type = g_mime_object_get_content_type(object);
        if (type == nullptr || g_mime_content_type_is_type(type, "text", "plain") != 0) {
            parts.plain.push_back(take_part(GMIME_PART(object), type));
        } else if (g_mime_content_type_is_type(type, "text", "html") != 0) {
            parts.pages.push_back(take_part(GMIME_PART(object), type));
        }
    }
    return parts;
}

bool is_empty(const TextPart& part) {
    return part.bytes.find_first_not_of(" \t\r\n") == std::string::npos;
}

/// Puts the text of `more` and its kinds behind that of `article`.
void append_page(Article& article, const Article& more) {
    article.text += "\n\n";
    const auto shift = static_cast<std::uint32_t>(article.text.size());
    article.text += more.text;
    for (LayoutPart part : more.layout) {
        part.span = {part.span.begin + shift, part.span.end + shift};
        article.layout.push_back(std::move(part));
    }
}

/// The pages of a message as one article, which is what the first of them says of itself. Lists add footers that are
/// pages without an article in them: one that cannot be read is counted in `extra`, where another can.
Article read_pages(std::vector<TextPart> parts, const RawArticle& raw, Reader& read_page) {
    std::optional<Article> article;
    std::optional<InputError> problem;
    std::size_t left_out = 0;
    for (TextPart& part : parts) {
        RawArticle page;
        page.path = raw.path;
        page.where = raw.where;
        page.bytes = std::move(part.bytes);
        page.declared = std::move(part.charset);
        try {
            Article read = read_page(page);
            if (article) append_page(*article, read);
            if (!article) article = std::move(read);
        } catch (const InputError& error) {
            if (!problem) problem = error;
            ++left_out;
        }
    }
    if (!article) throw InputError(*problem);
    if (left_out > 0) put_extra(*article, "parts_left_out", std::to_string(left_out));
    require_words(article->text, raw.where);
    return std::move(*article);
}

/// The message's words: its plain parts, or its pages where there are none.
Article read_words(TextParts parts, const RawArticle& raw) {
    std::erase_if(parts.plain, is_empty);
    std::erase_if(parts.pages, is_empty);
    Reader* const read_page = reader_of("text/html");
    if (parts.plain.empty() && !parts.pages.empty() && read_page != nullptr)
        return read_pages(std::move(parts.pages), raw, *read_page);
    Article article;
    for (const TextPart& part : parts.plain) {
        const DecodedText decoded = decode_or_refuse(part.bytes, raw.where, part.charset);
        if (decoded.encoding != "utf-8") put_extra(article, "encoding", decoded.encoding);
        append_item(article.text, decoded.text, "\n\n");
    }
    require_words(article.text, raw.where);
    return article;
}

std::optional<std::string> author_of(GMimeMessage* message) {
    InternetAddressList* const from = g_mime_message_get_from(message);
    if (from == nullptr || internet_address_list_length(from) < 1) return std::nullopt;
    InternetAddress* const first = internet_address_list_get_address(from, 0);
    if (auto name = text_or_nothing(internet_address_get_name(first))) return name;
    if (!INTERNET_ADDRESS_IS_MAILBOX(first)) return std::nullopt;
    const char* const address = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first));
    if (address == nullptr) return std::nullopt;
    // Some programs encode name and address as one word, which then stands where the address should.
    auto decoded = text_or_nothing(OwnedText(g_mime_utils_header_decode_text(nullptr, address)).get());
    const std::size_t bracket = decoded ? decoded->find(" <") : std::string::npos;
    if (bracket != std::string::npos && bracket > 0) decoded->resize(bracket);
    return decoded;
}

std::optional<std::string> date_of(GMimeMessage* message) {
    GDateTime* const date = g_mime_message_get_date(message);
    if (date == nullptr) return std::nullopt;
    return text_or_nothing(OwnedText(g_date_time_format(date, "%Y-%m-%dT%H:%M:%S%:z")).get());
}

Article read_parsed(GMimeMessage* message, const RawArticle& raw) {
    Article article = read_words(collect(message), raw);
    article.path = raw.path;
    article.raw_sha256 = sha256(raw.bytes);
    if (auto title = text_or_nothing(g_mime_message_get_subject(message))) article.title = std::move(title);
    if (auto author = author_of(message)) article.author = std::move(author);
    if (auto date = date_of(message)) {
        article.published = std::move(date);
    } else if (const auto written = text_or_nothing(g_mime_object_get_header(GMIME_OBJECT(message), "Date"))) {
        put_extra(article, kUnreadPublished, *written);
    }
    return article;
}

Owned<GMimeMessage> parse_or_refuse(const RawArticle& raw) {
    auto message = parse(raw.bytes);
    if (message) return message;
    throw InputError(raw.where, "it is no message",
                     "Give messages with a head and a body, as mail programs write them");
}

}  // namespace

Article read_message(const RawArticle& raw) {
    const auto message = parse_or_refuse(raw);
    Article article = read_parsed(message.get(), raw);
    const auto id = text_or_nothing(g_mime_message_get_message_id(message.get()));
    if (!raw.retrieved.empty()) article.retrieved = raw.retrieved;
    article.path = id ? *id : raw.path + "/" + article.raw_sha256.substr(0, kKeyDigits);
    return article;
}

Article read_message_file(const RawArticle& raw) {
    return read_parsed(parse_or_refuse(raw).get(), raw);
}

}  // namespace dateline
