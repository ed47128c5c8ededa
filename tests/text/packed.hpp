// What tests pack: gzip and zlib's own frame.
#pragma once

#include <zlib.h>

#include <string>

namespace dateline {

/// `bytes` as one member of a gzip file; with zlib's frame where `window_bits` is 15.
inline std::string packed(std::string bytes, int window_bits = 15 + 16) {
    z_stream state{};
    deflateInit2(&state, Z_BEST_SPEED, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&state, bytes.size()) + 64, '\0');
    state.next_in = reinterpret_cast<Bytef*>(bytes.data());
    state.avail_in = static_cast<uInt>(bytes.size());
    state.next_out = reinterpret_cast<Bytef*>(out.data());
    state.avail_out = static_cast<uInt>(out.size());
    deflate(&state, Z_FINISH);
    out.resize(out.size() - state.avail_out);
    deflateEnd(&state);
    return out;
}

/// A record of a WARC file with that head, beside its version and length, and that block.
inline std::string warc_record(const std::string& head, const std::string& block) {
    return "WARC/1.1\r\n" + head + "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

/// A record of what a server sent for `address`.
inline std::string warc_response(const std::string& address, const std::string& http) {
    return warc_record("WARC-Type: response\r\nWARC-Target-URI: " + address +
                           "\r\nWARC-Date: 2024-05-06T07:08:09Z\r\nContent-Type: application/http;msgtype=response\r\n",
                       http);
}

}  // namespace dateline
