#include "text/input.hpp"

#include <fstream>
#include <istream>
#include <utility>

#include "base/utf8.hpp"
#include "text/files.hpp"
#include "text/formats.hpp"
#include "text/splitting.hpp"

namespace dateline {

namespace {

/// A source while it is read.
struct OpenSource {
    std::ifstream file;  // not open where standard input is read
    std::optional<ByteStream> bytes;
    std::optional<Cutting> cutting;
};

}  // namespace

struct Inputs::State {
    std::istream& standard_input;
    SourceList list;
    std::size_t position = 0;  // of the source that is read now
    std::unique_ptr<OpenSource> open;
    std::uint64_t bytes_in_all = 0;
    std::uint64_t bytes_before = 0;  // of the sources that are done
    bool has_standard_input = false;
    std::int64_t records_passed_over = 0;  // of the sources that are done

    void enter(const Source& source) {
        open = std::make_unique<OpenSource>();
        std::istream* stream = &standard_input;
        if (!source.file.empty()) {
            open->file.open(source.file, std::ios::binary);
            if (!open->file) {
                throw InputError(source.name(), "it cannot be read", "Check that it is there and that you may read it");
            }
            stream = &open->file;
        }
        open->bytes.emplace(*stream, source.format.is_gzip, source.name());
        open->cutting.emplace(Cutting{*open->bytes, source.name()});
    }

    void leave() {
        if (open && open->bytes) bytes_before += open->bytes->bytes_taken();
        if (open && open->cutting) records_passed_over += open->cutting->passed_over;
        open.reset();
        ++position;
    }

    /// What is next in `source`; nothing after its last article.
    std::optional<RawArticle> next_of(const Source& source) {
        try {
            if (source.problem) throw InputError(*source.problem);
            if (!open) enter(source);
            auto raw = source.format.format->cut(*open->cutting);
            if (!raw) return std::nullopt;
            raw->path = to_valid_utf8(source.path);
            raw->read = source.format.format->read;
            raw->is_capture = source.format.format->has_captures;
            return raw;
        } catch (const InputError& problem) {
            RawArticle raw;
            raw.path = to_valid_utf8(source.path);
            raw.where = source.name();
            raw.problem = problem;
            leave();
            return raw;
        }
    }
};

Inputs::Inputs(std::vector<std::string> arguments, std::istream& standard_input)
    : state_(std::make_unique<State>(State{standard_input, list_sources(arguments), 0, nullptr, 0, 0, false, 0})) {
    state_->bytes_in_all = measure(state_->list.sources);
    for (const Source& source : state_->list.sources)
        state_->has_standard_input = state_->has_standard_input || source.file.empty();
}

Inputs::~Inputs() = default;

std::optional<RawArticle> Inputs::next() {
    State& state = *state_;
    while (state.position < state.list.sources.size()) {
        if (auto raw = state.next_of(state.list.sources[state.position])) return raw;
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

Article read_article(const RawArticle& raw) {
    if (raw.problem) throw InputError(*raw.problem);
    return raw.read(raw);
}

}  // namespace dateline
