// A layer over SQLite's file system that writes each frame of the write-ahead log in one call.
//
// SQLite hands a frame over in two parts, a header of 24 bytes and the page: two system calls for every page of every
// commit, of which the small one costs nearly as much as the large. The header is held back until its page comes, which
// SQLite does next, and both are written together. Nothing else is held back, so what is on disk at any sync, read or
// commit is what it would be without this. https://www.sqlite.org/vfs.html, https://www.sqlite.org/walformat.html
#pragma once

namespace wordkeep::keep::sqlite {

// The name to open databases with: a layer over what is SQLite's default now.
[[nodiscard]] const char* log_vfs_name();

}  // namespace wordkeep::keep::sqlite
