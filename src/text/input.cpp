#include "text/input.hpp"

#include <algorithm>
#include <fstream>
#include <istream>
#include <iterator>
#include <utility>

#include "base/utf8.hpp"
#include "text/formats.hpp"

namespace dateline {

namespace fs = std::filesystem;

namespace {

/// A file to come, or standard input where `file` is empty.
struct Source {
    fs::path file;
    std::string path;
    const Format* format = nullptr;
    std::optional<InputError> problem;
};

InputError unreadable(const std::string& where) {
    return {where, "it cannot be read", "Check that it is there and that you may read it."};
}

InputError broken_off(const std::string& where) {
    return {where, "reading it failed before its end",
            "Check that it is no folder and that its disk or pipe is sound, then ingest it again."};
}

/// Appends all that is left in `stream` to `bytes`. False where reading fails: the stream's own reading turns what goes
/// wrong into its state, which its buffer does not.
bool read_rest(std::istream& stream, std::string& bytes) {
    constexpr std::size_t kChunk = 64UL * 1024;
    std::vector<char> chunk(kChunk);
    while (stream) {
        stream.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
        bytes.append(chunk.data(), static_cast<std::size_t>(stream.gcount()));
    }
    return !stream.bad();
}

bool is_hidden(const fs::path& path) {
    return path.filename().native().starts_with('.');
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// All files below `folder` whose format is known, by the bytes of their paths. Links to folders are not followed, so
/// no loop of links is walked. `passed_over` grows by the files and links that are left out.
std::vector<Source> list_folder(const fs::path& folder, std::int64_t& passed_over) {
    std::vector<Source> sources;
    std::vector<fs::path> waiting{folder};
    while (!waiting.empty()) {
        const fs::path current = std::move(waiting.back());
        waiting.pop_back();
        std::error_code error;
        fs::directory_iterator it(current, error);
        for (; !error && it != fs::directory_iterator(); it.increment(error)) {
            if (is_hidden(it->path())) continue;
            std::error_code ignored;
            if (it->is_directory(ignored)) {
                if (it->is_symlink(ignored)) {
                    ++passed_over;
                } else {
                    waiting.push_back(it->path());
                }
                continue;
            }
            const Format* format = format_of(it->path().filename().native());
            const bool is_broken_link = it->is_symlink(ignored) && !it->exists(ignored);
            if (format == nullptr || !(it->is_regular_file(ignored) || is_broken_link)) {
                ++passed_over;
                continue;
            }
            sources.push_back(
                {it->path(), it->path().lexically_relative(folder).generic_string(), format, std::nullopt});
        }
        if (error)
            sources.push_back(
                {current, current.lexically_relative(folder).generic_string(), nullptr, unreadable(current.string())});
    }
    std::sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) { return a.path < b.path; });
    return sources;
}

Source name_file(const fs::path& file) {
    const Format* format = format_of(file.filename().native());
    if (format == nullptr) {
        throw UsageError(file.string(), "a file of no known format",
                         "Files of these endings can be read: " + known_endings() + ".");
    }
    return {file, file.filename().string(), format, std::nullopt};
}

}  // namespace

struct Inputs::State {
    std::istream& standard_input;
    std::vector<Source> sources;
    std::size_t position = 0;  // of the source that is read now
    std::ifstream file;
    bool is_open = false;
    std::uint64_t line = 0;
    std::uint64_t bytes_in_all = 0;
    std::uint64_t bytes_done = 0;
    std::int64_t passed_over = 0;
    bool has_standard_input = false;

    void list(const std::string& argument) {
        if (argument == "-") {
            has_standard_input = true;
            sources.push_back({{}, {}, &standard_input_format(), std::nullopt});
            return;
        }
        std::error_code error;
        const fs::file_status status = fs::status(argument, error);
        if (!fs::exists(status)) {
            throw UsageError(argument, "there is no such file or folder",
                             "Give files, folders, or - for JSONL on standard input.");
        }
        if (!fs::is_directory(status)) {
            sources.push_back(name_file(argument));
            return;
        }
        std::vector<Source> listed = list_folder(argument, passed_over);
        std::move(listed.begin(), listed.end(), std::back_inserter(sources));
    }

    void measure() {
        for (const Source& source : sources) {
            std::error_code error;
            const std::uintmax_t size = source.problem || source.file.empty() ? 0 : fs::file_size(source.file, error);
            if (!error) bytes_in_all += size;
        }
    }

    [[nodiscard]] std::string name_of(const Source& source) const {
        return source.file.empty() ? "standard input" : source.file.string();
    }

    RawArticle fail(const Source& source, const InputError& problem) {
        RawArticle raw;
        raw.path = to_valid_utf8(source.path);
        raw.where = name_of(source);
        raw.problem = problem;
        leave();
        return raw;
    }

    void leave() {
        file.close();
        file.clear();
        is_open = false;
        line = 0;
        ++position;
    }

    RawArticle read_whole(const Source& source) {
        RawArticle raw;
        raw.path = to_valid_utf8(source.path);
        raw.where = name_of(source);
        raw.read = source.format->read;
        if (!read_rest(file, raw.bytes)) return fail(source, broken_off(raw.where));
        bytes_done += raw.bytes.size();
        leave();
        return raw;
    }

    /// The next line that is not blank; nothing after the last, when the source is left.
    std::optional<RawArticle> read_line(const Source& source, std::istream& stream) {
        RawArticle raw;
        while (std::getline(stream, raw.bytes)) {
            ++line;
            bytes_done += raw.bytes.size() + (stream.eof() ? 0 : 1);
            if (raw.bytes.ends_with('\r')) raw.bytes.pop_back();
            if (is_blank(raw.bytes)) continue;
            raw.where = name_of(source) + ":" + std::to_string(line);
            raw.read = source.format->read;
            return raw;
        }
        if (stream.bad()) return fail(source, broken_off(name_of(source)));
        leave();
        return std::nullopt;
    }
};

Inputs::Inputs(std::vector<std::string> arguments, std::istream& standard_input)
    : state_(std::make_unique<State>(State{standard_input, {}, 0, {}, false, 0, 0, 0, false})) {
    for (const std::string& argument : arguments) state_->list(argument);
    state_->measure();
}

Inputs::~Inputs() = default;

std::optional<RawArticle> Inputs::next() {
    State& state = *state_;
    while (state.position < state.sources.size()) {
        const Source& source = state.sources[state.position];
        if (source.problem) return state.fail(source, *source.problem);
        const bool is_file = !source.file.empty();
        if (is_file && !state.is_open) {
            state.file.open(source.file, std::ios::binary);
            if (!state.file) return state.fail(source, unreadable(state.name_of(source)));
            state.is_open = true;
        }
        if (source.format->splitting == Splitting::whole_file) return state.read_whole(source);
        if (auto raw = state.read_line(source, is_file ? state.file : state.standard_input)) return raw;
    }
    return std::nullopt;
}

std::uint64_t Inputs::bytes_in_all() const {
    return state_->has_standard_input ? 0 : state_->bytes_in_all;
}

std::int64_t Inputs::passed_over() const {
    return state_->passed_over;
}

std::uint64_t Inputs::bytes_done() const {
    return state_->has_standard_input ? 0 : state_->bytes_done;
}

Article read_article(const RawArticle& raw) {
    if (raw.problem) throw InputError(*raw.problem);
    return raw.read(raw);
}

}  // namespace dateline
