// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <polystore/core/error.hpp>

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <string>
#include <system_error>
#include <vector>

// Servers that a test starts and stops.
namespace polystore::inline v0::testing::detail {

/// The user that a server runs as; the current one where `name` is empty.
struct account {
  std::string name{};
  uid_t user = 0;
  gid_t group = 0;
};
/// Servers refuse to run as root.
inline account account_for_servers(const char* name) {
  if (geteuid() != 0) return {};
  const passwd* const found = getpwnam(name);
  if (!found) throw connection_lost(std::string("polystore: root can't run a server, and there is no user ") + name);
  return {name, found->pw_uid, found->pw_gid};
}

inline std::string text_of(const std::filesystem::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A directory that goes with the object.
struct own_directory {
  explicit own_directory(const std::string& given) : path(given.empty() ? make_temporary() : given) {
    if (!given.empty() && !std::filesystem::create_directory(path))
      throw connection_lost("polystore: the directory " + given + " is there already");
  }
  own_directory(const own_directory&) = delete;
  own_directory& operator=(const own_directory&) = delete;
  ~own_directory() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  void give_to(const account& owner) const {
    if (!owner.name.empty() && chown(path.c_str(), owner.user, owner.group) != 0)
      throw connection_lost("polystore: can't give the directory " + path.string() + " to " + owner.name);
  }

  std::filesystem::path path;

 private:
  static std::string make_temporary() {
    std::string made = std::filesystem::temp_directory_path() / "polystore-XXXXXX";
    if (!mkdtemp(made.data())) throw connection_lost("polystore: can't make the directory " + made);
    return made;
  }
};

/// A process that this one has started. Until it is waited for its number can be no other's, so that no stranger is
/// ever sent a signal.
class child_process {
 public:
  /// Runs a program, its words appended to `log`.
  child_process(const std::vector<std::string>& words, const std::string& log, const account& runs_as) {
    std::vector<char*> arguments;
    for (const std::string& each : words) arguments.push_back(const_cast<char*>(each.c_str()));
    arguments.push_back(nullptr);
    const pid_t parent = getpid();
    number_ = fork();
    if (number_ == 0) run(arguments.data(), log.c_str(), runs_as, parent);
    if (number_ < 0) throw out_of_resources("polystore: no process can be started");
  }
  child_process(child_process&& other) noexcept : number_(other.number_) { other.number_ = -1; }
  child_process& operator=(child_process&&) = delete;
  ~child_process() { stop({SIGTERM}); }

  /// Waits for its end; what it returned, or -1 where a signal ended it.
  int wait() noexcept {
    int status = 0;
    while (number_ > 0 && waitpid(number_, &status, 0) < 0 && errno == EINTR) {
    }
    number_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  bool is_running() noexcept {
    if (number_ > 0 && waitpid(number_, nullptr, WNOHANG) != 0) number_ = -1;
    return number_ > 0;
  }
  /// Sends one signal after the other until it has ended, ten seconds apart, and SIGKILL at last.
  void stop(std::initializer_list<int> signals) noexcept {
    for (const int signal : signals) {
      if (!is_running()) return;
      kill(number_, signal);
      for (int tries = 0; tries < 1000 && is_running(); ++tries) usleep(10'000);
    }
    if (!is_running()) return;
    kill(number_, SIGKILL);
    wait();
  }

 private:
  [[noreturn]] static void run(char** arguments, const char* log, const account& as, pid_t parent) {
    const int out = open(log, O_WRONLY | O_CREAT | O_APPEND, 0600);
    const int in = open("/dev/null", O_RDONLY);
    const bool is_set = out >= 0 && in >= 0 && dup2(in, 0) >= 0 && dup2(out, 1) >= 0 && dup2(out, 2) >= 0;
    const bool is_owned = as.name.empty() || fchown(out, as.user, as.group) == 0;
    const bool is_switched = as.name.empty() || (initgroups(as.name.c_str(), as.group) == 0 && setgid(as.group) == 0 &&
                                                 setuid(as.user) == 0);
    if (is_set && is_owned && is_switched && chdir("/") == 0) {
      setpgid(0, 0);  // a Ctrl-C is for the test, which ends its servers itself
      prctl(PR_SET_PDEATHSIG, SIGQUIT);
      if (getppid() == parent) execv(arguments[0], arguments);
    }
    _exit(127);
  }

  pid_t number_ = -1;
};

}  // namespace polystore::inline v0::testing::detail
