#include "text/byte_stream.hpp"

#include <zlib.h>

#include <algorithm>
#include <utility>

#include "base/error.hpp"

namespace dateline {

namespace {

constexpr std::size_t kPiece = 64UL * 1024;
constexpr int kGzip = 15 + 16;  // zlib's largest window, and its sign for gzip

/// Reads a piece; the stream's own reading turns what goes wrong into its state, which its buffer does not.
void read_piece(std::istream& source, std::string& piece, const std::string& where) {
    piece.resize(kPiece);
    source.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    piece.resize(static_cast<std::size_t>(source.gcount()));
    if (!source.bad()) return;
    throw InputError(where, "reading it failed before its end",
                     "Check that it is no folder and that its disk or pipe is sound, then ingest it again");
}

}  // namespace

struct ByteStream::Gzip {
    z_stream state{};
    std::string packed;
    bool is_within = false;  // a member of the file has begun and not ended
    bool is_over = false;    // what follows the last member is no gzip

    Gzip() { inflateInit2(&state, kGzip); }
    ~Gzip() { inflateEnd(&state); }
    Gzip(const Gzip&) = delete;
    Gzip& operator=(const Gzip&) = delete;
};

ByteStream::ByteStream(std::istream& source, bool is_gzip, std::string where)
    : source_(source), where_(std::move(where)), gzip_(is_gzip ? std::make_unique<Gzip>() : nullptr) {}

ByteStream::~ByteStream() = default;

bool ByteStream::fill() {
    if (position_ < window_.size()) return true;
    position_ = 0;
    if (gzip_) return fill_packed();
    read_piece(source_, window_, where_);
    taken_ += window_.size();
    return !window_.empty();
}

void ByteStream::take_packed() {
    z_stream& state = gzip_->state;
    if (state.avail_in > 0 || !source_) return;
    read_piece(source_, gzip_->packed, where_);
    taken_ += gzip_->packed.size();
    // zlib takes its input as bytes that it might write, and does not.
    state.next_in = reinterpret_cast<Bytef*>(gzip_->packed.data());
    state.avail_in = static_cast<uInt>(gzip_->packed.size());
}

bool ByteStream::fill_packed() {
    window_.clear();
    while (window_.empty() && !gzip_->is_over) {
        take_packed();
        if (gzip_->state.avail_in == 0) {
            if (!gzip_->is_within && taken_ > 0) break;
            throw InputError(where_, "the gzip file ends in its middle",
                             "What came before is in; fetch or copy the file again and ingest it once more");
        }
        unpack();
    }
    return !window_.empty();
}

void ByteStream::unpack() {
    z_stream& state = gzip_->state;
    const bool is_first = state.total_in == 0 && !gzip_->is_within && taken_ == state.avail_in;
    if (!gzip_->is_within && !is_first && *state.next_in != 0x1F) {  // padding after the last member
        gzip_->is_over = true;
        return;
    }
    gzip_->is_within = true;
    window_.resize(kPiece);
    state.next_out = reinterpret_cast<Bytef*>(window_.data());
    state.avail_out = static_cast<uInt>(window_.size());
    const int result = inflate(&state, Z_NO_FLUSH);
    window_.resize(window_.size() - state.avail_out);
    if (result == Z_STREAM_END) {  // a file may have several members, as archives of the web do: one a record
        gzip_->is_within = false;
        inflateReset(&state);
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
        gzip_->is_over = true;
        throw InputError(where_, "it is no gzip file, or a damaged one",
                         "Test it with `gzip -t`; name it without .gz where it is not packed");
    }
}

ByteStream::Line ByteStream::read_line(std::string& line) {
    line.clear();
    if (!fill()) return Line::none;
    ++lines_;
    bool is_too_long = false;
    do {
        const std::size_t end = window_.find('\n', position_);
        const std::size_t count = std::min(end, window_.size()) - position_;
        const std::size_t room = kMostBytes - line.size();
        is_too_long = is_too_long || count > room;
        line.append(window_, position_, std::min(count, room));
        position_ += count;
        if (end != std::string::npos) {
            ++position_;
            break;
        }
    } while (fill());
    return is_too_long ? Line::too_long : Line::whole;
}

std::size_t ByteStream::read(std::string& bytes, std::size_t count) {
    std::size_t done = 0;
    while (done < count && fill()) {
        const std::size_t now = std::min(count - done, window_.size() - position_);
        bytes.append(window_, position_, now);
        position_ += now;
        done += now;
    }
    return done;
}

std::uint64_t ByteStream::skip(std::uint64_t count) {
    std::uint64_t done = 0;
    while (done < count && fill()) {
        const auto now = static_cast<std::size_t>(std::min<std::uint64_t>(count - done, window_.size() - position_));
        position_ += now;
        done += now;
    }
    return done;
}

}  // namespace dateline
