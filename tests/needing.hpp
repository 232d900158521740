// SPDX-License-Identifier: MIT
// Tests that need something which not every machine has.
#pragma once

#include <doctest/doctest.h>

/// A test that needs something of this machine. CTest runs each such suite as a test of its own,
/// and reports it as skipped where NEEDED_FOR_SUITE says so.
#define TEST_CASE_NEEDING(suite, there, name) \
  TEST_CASE(name* doctest::test_suite(suite) * doctest::skip(!(there)))

/// The case of a suite that says why the others are skipped.
#define NEEDED_FOR_SUITE(suite, there, what)                              \
  TEST_CASE(suite ", or they are skipped" * doctest::test_suite(suite)) { \
    if (!(there)) MESSAGE("skipped: " what);                              \
  }
