// SPDX-License-Identifier: MIT
// tracer [options] -- PROGRAM ARGUMENT...
//
// Runs a program and lets one of its system calls fail, or ends it there. It counts the calls of
// all threads together, which strace does thread by thread. Counting begins when the program blocks
// its first signal: what the loader does is not meant.
//
//   --calls write,rename   which are counted; by default all that touch files
//   --nth N                the one that is meant; without, all are only counted
//   --ever                 and all that follow
//   --errno ENOSPC         it fails (28 is as good); --short: it does half; --kill: the program
//   dies before it
//   --count FILE           where the number of calls is written in the end
//   --ask                  before each call its name is written to file 3, and a byte awaited from
//   file 4
//
// Ends as the program did: with its exit code, or 128 and the signal's number.
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

const std::map<std::string, int> known_calls = {{"write", SYS_write},
                                                {"writev", SYS_writev},
                                                {"pwrite64", SYS_pwrite64},
                                                {"read", SYS_read},
                                                {"pread64", SYS_pread64},
                                                {"readv", SYS_readv},
                                                {"fsync", SYS_fsync},
                                                {"fdatasync", SYS_fdatasync},
                                                {"syncfs", SYS_syncfs},
                                                {"rename", SYS_rename},
                                                {"renameat2", SYS_renameat2},
                                                {"open", SYS_open},
                                                {"openat", SYS_openat},
                                                {"mkdir", SYS_mkdir},
                                                {"mkdirat", SYS_mkdirat},
                                                {"close", SYS_close},
                                                {"mmap", SYS_mmap},
                                                {"unlink", SYS_unlink},
                                                {"unlinkat", SYS_unlinkat},
                                                {"rmdir", SYS_rmdir},
                                                {"link", SYS_link},
                                                {"linkat", SYS_linkat},
                                                {"ftruncate", SYS_ftruncate},
                                                {"fallocate", SYS_fallocate},
                                                {"lseek", SYS_lseek},
                                                {"flock", SYS_flock},
                                                {"chmod", SYS_chmod},
                                                {"chown", SYS_chown},
                                                {"fcntl", SYS_fcntl},
                                                {"getdents64", SYS_getdents64},
                                                {"newfstatat", SYS_newfstatat},
                                                {"fstat", SYS_fstat},
                                                {"statx", SYS_statx},
                                                {"clone3", SYS_clone3}};
const std::map<std::string, int> known_errors = {
    {"ENOSPC", ENOSPC}, {"EIO", EIO},       {"EDQUOT", EDQUOT}, {"EMFILE", EMFILE},
    {"EINTR", EINTR},   {"EAGAIN", EAGAIN}, {"ENOMEM", ENOMEM}, {"EACCES", EACCES}};

struct Options {
  std::set<long> calls;
  long nth = 0;
  bool ever = false, half = false, kill = false, ask = false;
  int error = 0;
  std::string count_file;
  char** program = nullptr;
};

[[noreturn]] void give_up(const std::string& why) {
  std::fprintf(stderr, "tracer: %s\n", why.c_str());
  std::exit(125);
}

std::set<long> calls_in(const std::string& list) {
  std::set<long> calls;
  std::istringstream words(list);
  for (std::string word; std::getline(words, word, ',');) {
    if (!known_calls.contains(word)) give_up("no such call: " + word);
    calls.insert(known_calls.at(word));
  }
  return calls;
}

Options parse(int argc, char** argv) {
  Options options;
  for (const auto& [name, number] : known_calls)
    if (name != "clone3") options.calls.insert(number);
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const auto value = [&] { return i + 1 < argc ? argv[++i] : ""; };
    if (word == "--calls") options.calls = calls_in(value());
    if (word == "--nth") options.nth = std::atol(value());
    if (word == "--ever") options.ever = true;
    if (word == "--short") options.half = true;
    if (word == "--kill") options.kill = true;
    if (word == "--ask") options.ask = true;
    if (word == "--count") options.count_file = value();
    if (word == "--errno") {
      const std::string name = value();
      options.error = known_errors.contains(name) ? known_errors.at(name) : std::atoi(name.c_str());
    }
    if (word == "--") options.program = argv + i + 1;
    if (options.program) break;
  }
  if (!options.program || !*options.program) give_up("no program is named");
  return options;
}

/// Has the kernel stop the program at these calls, and at no other.
void install_filter(const std::set<long>& calls) {
  std::vector<sock_filter> code = {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr))};
  for (const long call : calls) {
    code.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(call), 0, 1));
    code.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRACE));
  }
  code.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
  const sock_fprog program{static_cast<unsigned short>(code.size()), code.data()};
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  if (::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0) std::_Exit(125);
}

[[noreturn]] void run_program(const Options& options) {
  ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
  ::raise(SIGSTOP);
  std::set<long> calls = options.calls;
  calls.insert(SYS_rt_sigprocmask);
  install_filter(calls);
  ::execv(options.program[0], options.program);
  std::_Exit(127);
}

class Tracer {
 public:
  Tracer(const Options& options, pid_t child) : options_(options), child_(child) {}

  int run() {
    int status = 0;
    ::waitpid(child_, &status, 0);
    ::ptrace(PTRACE_SETOPTIONS, child_, nullptr,
             PTRACE_O_TRACESECCOMP | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK | PTRACE_O_EXITKILL);
    ::ptrace(PTRACE_CONT, child_, nullptr, nullptr);
    for (;;) {
      const pid_t thread = ::waitpid(-1, &status, __WALL);
      if (thread < 0) give_up("the program is lost");
      if (thread == child_ && WIFEXITED(status)) return done(WEXITSTATUS(status));
      if (thread == child_ && WIFSIGNALED(status)) return done(128 + WTERMSIG(status));
      if (WIFSTOPPED(status)) stopped(thread, status);
    }
  }

 private:
  int done(int code) const {
    if (!options_.count_file.empty()) std::ofstream(options_.count_file) << count_ << '\n';
    return code;
  }

  void stopped(pid_t thread, int status) {
    const int signal = WSTOPSIG(status);
    const int event = status >> 16;
    if (event == PTRACE_EVENT_SECCOMP) called(thread);
    // A new thread begins with a SIGSTOP, which is the tracer's.
    const bool ours = event != 0 || signal == SIGTRAP || signal == SIGSTOP;
    ::ptrace(PTRACE_CONT, thread, nullptr, ours ? 0 : signal);
  }

  void called(pid_t thread) {
    user_regs_struct registers{};
    ::ptrace(PTRACE_GETREGS, thread, nullptr, &registers);
    const auto call = static_cast<long>(registers.orig_rax);
    counting_ |= call == SYS_rt_sigprocmask;
    if (!counting_ || !options_.calls.contains(call)) return;
    ++count_;
    if (options_.ask) ask(call);
    if (options_.nth == 0 || count_ < options_.nth || (count_ > options_.nth && !options_.ever))
      return;
    if (options_.kill) ::kill(child_, SIGKILL);
    if (options_.half) registers.rdx = (registers.rdx + 1) / 2;
    if (options_.error != 0) {
      registers.orig_rax = static_cast<unsigned long long>(-1);  // no call is made
      registers.rax = static_cast<unsigned long long>(-static_cast<long long>(options_.error));
    }
    ::ptrace(PTRACE_SETREGS, thread, nullptr, &registers);
  }

  static void ask(long call) {
    for (const auto& [name, number] : known_calls) {
      if (number != call) continue;
      const std::string line = name + '\n';
      char answer = 0;
      if (::write(3, line.data(), line.size()) < 0 || ::read(4, &answer, 1) < 0)
        give_up("no answer");
    }
  }

  const Options& options_;
  pid_t child_;
  bool counting_ = false;
  long count_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  const Options options = parse(argc, argv);
  const pid_t child = ::fork();
  if (child == 0) run_program(options);
  return Tracer(options, child).run();
}
