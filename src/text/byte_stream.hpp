// The bytes of a file or of standard input, one piece at a time, unpacked where the file is gzip (RFC 1952). Memory
// stays bounded whatever the file holds.
#pragma once

#include <cstdint>
#include <istream>
#include <memory>
#include <string>

namespace dateline {

/// The most bytes that one article may have as it comes in, unpacked. More is no article, and could fill the memory.
inline constexpr std::size_t kMostBytes = 32UL * 1024 * 1024;

class ByteStream {
public:
    /// Reads `source`, which must outlive it. `where` names it in errors.
    ByteStream(std::istream& source, bool is_gzip, std::string where);
    ~ByteStream();
    ByteStream(const ByteStream&) = delete;
    ByteStream& operator=(const ByteStream&) = delete;

    enum class Line { whole, too_long, none };
    /// The next line, without its end, which is LF; `none` at the end of the bytes. Of a line longer than kMostBytes
    /// the beginning, and the rest of it is passed over. InputError where reading fails or packed bytes are damaged.
    Line read_line(std::string& line);
    /// Appends up to `count` bytes to `bytes`; fewer only at the end. Returns how many. InputError as above.
    std::size_t read(std::string& bytes, std::size_t count);
    /// Passes over up to `count` bytes and returns how many. InputError as above.
    std::uint64_t skip(std::uint64_t count);

    /// Lines that read_line has given.
    [[nodiscard]] std::uint64_t lines() const { return lines_; }
    /// Bytes taken from the source, before unpacking.
    [[nodiscard]] std::uint64_t bytes_taken() const { return taken_; }

private:
    struct Gzip;

    /// Fills the window where it is empty; false at the end of the bytes.
    bool fill();
    bool fill_packed();
    void take_packed();
    void unpack();

    std::istream& source_;
    std::string where_;
    std::unique_ptr<Gzip> gzip_;
    std::string window_;
    std::size_t position_ = 0;  // in the window
    std::uint64_t lines_ = 0;
    std::uint64_t taken_ = 0;
};

}  // namespace dateline
