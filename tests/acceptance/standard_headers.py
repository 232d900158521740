# SPDX-License-Identifier: MIT
"""What a file uses of each standard header that it includes: a pattern that finds any of it. Wide rather than narrow: what is found
unused is so."""

USES = {
    'algorithm': 
        r'\bstd::(ranges::)?(all_of|any_of|none_of|for_each\w*|find\w*|count\w*|mismatch|equal|search|copy\w*|'
        r'move_backward|swap_ranges|transform|replace\w*|fill\w*|generate\w*|remove(_if|_copy)?|unique|reverse\w*|'
        r'rotate|shuffle|sort\w*|stable_sort|is_sorted\w*|nth_element|lower_bound|upper_bound|equal_range|'
        r'binary_search|merge|includes|set_\w+|min|max|minmax\w*|clamp|min_element|max_element|lexicographical\w*|'
        r'partition\w*|adjacent_find|starts_with|ends_with|\w+_heap|partial_sort\w*|stable_partition|'
        r'is_permutation)\b',
    'array': r'\bstd::(array|to_array)\b',
    'atomic': r'\bstd::(atomic|memory_order)',
    'bit': r'\bstd::(popcount|count[lr]_\w+|bit_\w+|has_single_bit|rot[lr])',
    'bitset': r'std::bitset',
    'cassert': r'\bassert\(',
    'cctype': r'std::(is|to)\w+\(',
    'cerrno': r'\berrno\b|\bE[A-Z]{3,}\b',
    'charconv': r'std::(from_chars|to_chars)',
    'chrono': r'chrono|_literals',
    'climits': r'_MAX|_MIN|CHAR_BIT',
    'cmath': r'std::(floor|ceil|round|log|pow|sqrt|l?rint|isnan|isfinite|trunc|l?lround)',
    'compare': r'<=>|ordering',
    'concepts': r'(requires|concept|same_as|invocable)',
    'condition_variable': r'condition_variable',
    'csignal': r'\b(SIG\w+|std::signal|sig\w+)',
    'cstddef': r'size_t|ptrdiff_t|nullptr_t|std::byte|offsetof',
    'cstdint': r'int\d+_t|u?intptr_t|uintmax',
    'cstdio': r'std::(F|f|put|get|remove|rename|perror|s?n?printf|FILE|ferror)|\b(FILE|stderr|stdout|EOF)\b',
    'cstdlib': r'std::(getenv|free|malloc|abs|exit|abort|strto|system|_Exit)|setenv|mk\w*temp',
    'iomanip': r'std::(get_time|put_time|set\w+)\b',
    'cwchar': r'\bswprintf\b',
    'cstring': r'std::(mem|str)\w+',
    'ctime': r'std::(time_t|tm|time|gmtime|strftime|mktime|localtime)|timespec',
    'deque': r'std::deque',
    'exception': r'std::(exception|current_exception|rethrow|terminate|uncaught)',
    'filesystem': r'filesystem',
    'fstream': r'fstream|filebuf',
    'functional': r'std::(function|bind|ref\b|cref|less|greater|equal_to|plus|hash|invoke|identity|not_fn)',
    'future': r'std::(future|promise|packaged_task|async)',
    'initializer_list': r'initializer_list|\{',
    'iosfwd': r'stream',
    'iostream': r'std::(cout|cerr|cin|clog)',
    'istream': r'istream|getline',
    'iterator': 
        r'std::(ranges::)?(begin|end|size|next|prev|advance|distance|back_inserter|inserter|istreambuf|'
        r'ostream_iterator|make_move_iterator|reverse_iterator|istream_iterator|ssize|data|r?begin|\w*iterator\w*)',
    'limits': r'numeric_limits',
    'list': r'std::list\b',
    'locale': r'locale',
    'map': r'std::(multi)?map',
    'memory': r'(unique_ptr|shared_ptr|make_unique|make_shared|allocator|addressof|weak_ptr|enable_shared)',
    'mutex': r'(mutex|lock_guard|unique_lock|scoped_lock|call_once|once_flag)',
    'new': r'bad_alloc|std::nothrow|std::launder',
    'numbers': r'numbers',
    'numeric': r'std::(accumulate|iota|reduce|gcd|midpoint|partial_sum|inner_product)',
    'optional': r'(optional|nullopt)',
    'ostream': r'ostream',
    'queue': r'queue',
    'random': r'mt19937|random',
    'ranges': r'(ranges::|views::)',
    'regex': r'regex',
    'set': r'std::(multi)?set',
    'source_location': r'source_location',
    'span': r'std::(span|as_\w*bytes)',
    'sstream': r'stringstream|istringstream|ostringstream',
    'stack': r'stack',
    'stdexcept': r'std::(runtime_error|logic_error|invalid_argument|out_of_range|length_error)',
    'string': r'std::(u32|w)?(string\b|to_w?string|getline|stoul|stoi|u32string|basic_string)',
    'string_view': r'(u32)?string_view',
    'system_error': r'(error_code|generic_category|system_error|std::errc|system_category)',
    'thread': r'std::(thread|this_thread|jthread)',
    'tuple': r'std::(tuple|tie|make_tuple|get)',
    'type_traits': r'std::(is_|enable_if|decay|remove_|conditional|invoke_result|make_unsigned|underlying|common_type|add_)',
    'unordered_map': r'unordered_map',
    'unordered_set': r'unordered_set',
    'utility': 
        r'std::(move|forward|exchange|swap|pair|make_pair|as_const|in_place|unreachable|declval|integer_seq|'
        r'index_seq|to_underlying|cmp_)',
    'variant': r'std::(variant|visit|get|monostate|holds_alt)',
    'vector': r'std::vector',
    'version': r'.',
}
