#include "text/input.hpp"

#include <fstream>
#include <istream>
#include <system_error>
#include <utility>

#include "base/utf8.hpp"
#include "text/byte_stream.hpp"
#include "text/files.hpp"
#include "text/formats.hpp"
#include "text/splitting.hpp"

namespace dateline {

namespace {

/// A file while it is read.
struct OpenSource {
    std::ifstream file;  // not open where standard input is read
    std::optional<ByteStream> bytes;
    std::optional<Cutting> cutting;
};

}  // namespace

struct Inputs::State {
    std::istream& standard_input;
    InputFiles list;
    std::size_t position = 0;  // of the file that is read now
    std::unique_ptr<OpenSource> open;
    std::uint64_t bytes_in_all = 0;
    std::uint64_t bytes_before = 0;  // of the files that are done
    bool has_standard_input = false;
    std::int64_t records_passed_over = 0;  // of the files that are done

    void enter(const InputFile& input) {
        open = std::make_unique<OpenSource>();
        std::istream* stream = &standard_input;
        if (!input.file.empty()) {
            open->file.open(input.file, std::ios::binary);
            if (!open->file) {
                throw InputError(input.name(), "it cannot be read", "Check that it is there and that you may read it");
            }
            stream = &open->file;
        }
        open->bytes.emplace(*stream, input.format.is_gzip, input.name());
        open->cutting.emplace(Cutting{*open->bytes, input.name()});
    }

    void leave() {
        if (open && open->bytes) bytes_before += open->bytes->bytes_taken();
        if (open && open->cutting) records_passed_over += open->cutting->passed_over;
        open.reset();
        ++position;
    }

    /// What is next in `input`; nothing after its last article.
    std::optional<RawArticle> next_of(const InputFile& input) {
        try {
            if (input.problem) throw InputError(*input.problem);
            if (!open) enter(input);
            auto raw = input.format.format->cut(*open->cutting);
            if (!raw) return std::nullopt;
            raw->path = to_valid_utf8(input.path);
            raw->read = input.format.format->read;
            raw->is_capture = input.format.format->has_captures;
            return raw;
        } catch (const InputError& problem) {
            RawArticle raw;
            raw.path = to_valid_utf8(input.path);
            raw.where = input.name();
            raw.problem = problem;
            leave();
            return raw;
        }
    }
};

Inputs::Inputs(std::vector<std::string> arguments, std::istream& standard_input)
    : state_(std::make_unique<State>(State{standard_input, list_files(arguments), 0, nullptr, 0, 0, false, 0})) {
    state_->bytes_in_all = measure(state_->list.files);
    for (const InputFile& input : state_->list.files)
        state_->has_standard_input = state_->has_standard_input || input.file.empty();
}

Inputs::~Inputs() = default;

std::optional<RawArticle> Inputs::next() {
    State& state = *state_;
    while (state.position < state.list.files.size()) {
        if (auto raw = state.next_of(state.list.files[state.position])) return raw;
        state.leave();
    }
    return std::nullopt;
}

std::uint64_t Inputs::bytes_in_all() const {
    return state_->has_standard_input ? 0 : state_->bytes_in_all;
}

std::int64_t Inputs::passed_over() const {
    return state_->list.passed_over;
}

std::int64_t Inputs::records_passed_over() const {
    return state_->records_passed_over +
           (state_->open && state_->open->cutting ? state_->open->cutting->passed_over : 0);
}

std::uint64_t Inputs::bytes_done() const {
    if (state_->has_standard_input) return 0;
    return state_->bytes_before + (state_->open && state_->open->bytes ? state_->open->bytes->bytes_taken() : 0);
}

std::string name_of_input(const std::string& file) {
    return file == "-" ? "standard input" : file;
}

std::istream& open_input(const std::string& file, std::istream& standard_input, std::ifstream& opened) {
    if (file == "-") return standard_input;
    std::error_code failed;
    if (!std::filesystem::exists(file, failed))
        throw UsageError(file, "there is no such file", "Check the path, or give - for standard input");
    if (std::filesystem::is_directory(file, failed))
        throw UsageError(file, "it is a folder", "Give a file, or - for standard input");
    opened.open(file, std::ios::binary);
    if (!opened) throw InputError(file, "it cannot be opened", "Make it readable, or give - for standard input");
    return opened;
}

std::string read_whole(const std::string& file, std::istream& standard_input) {
    std::ifstream opened;
    std::istream& input = open_input(file, standard_input, opened);
    const std::string where = name_of_input(file);
    ByteStream stream(input, false, where);
    std::string bytes;
    if (stream.read(bytes, kMostBytes + 1) > kMostBytes)
        throw InputError(where, "it is longer than " + std::to_string(kMostBytes / 1024 / 1024) + " MB",
                         "Split it, and give its parts one after the other");
    return bytes;
}

Article read_article(const RawArticle& raw) {
    if (raw.problem) throw InputError(*raw.problem);
    return raw.read(raw);
}

}  // namespace dateline
