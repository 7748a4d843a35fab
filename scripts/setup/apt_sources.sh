# Finds the address of the Debian mirror that this machine already uses, in both forms of apt
# sources. Each reader prints "<rank> <address>" lines: rank 1 where the source names Debian's own
# keyring, 2 where it names none. A source with someone else's keyring is not Debian's.

# Suites of a Debian release itself: "bookworm-security" and third-party names are left out.
debian_suites='bookworm trixie stable oldstable'

# The one-line form on standard input: deb [options] address suite component...
read_one_line_sources() {
    awk -v suites=" $debian_suites " '
        { sub(/#.*/, "") }
        $1 != "deb" { next }
        {
            rank = 2
            line = $0
            sub(/^[ \t]*deb[ \t]+/, "", line)
            if (line ~ /^\[/) {
                options = line
                sub(/\].*/, "", options)
                sub(/^\[[^]]*\][ \t]*/, "", line)
                if (options ~ /signed-by=/) {
                    if (options !~ /signed-by=[^ \t]*debian-archive/) next
                    rank = 1
                }
            }
            if (line ~ /^cdrom:/) next
            n = split(line, part, /[ \t]+/)
            if (index(suites, " " part[2] " ") == 0) next
            for (i = 3; i <= n; i++) if (part[i] == "main") { print rank, part[1]; next }
        }'
}

# The deb822 form on standard input: stanzas of "Field: values", with continuation lines.
read_deb822_sources() {
    awk -v suites=" $debian_suites " '
        function has(list, wanted,    i, n, part) {
            n = split(list, part, /[ \t]+/)
            for (i = 1; i <= n; i++) if (part[i] == wanted) return 1
            return 0
        }
        function suite_fits(list,    i, n, part) {
            n = split(list, part, /[ \t]+/)
            for (i = 1; i <= n; i++) if (part[i] != "" && index(suites, " " part[i] " ")) return 1
            return 0
        }
        function finish(    i, n, part, rank, key) {
            key = value["signed-by"]
            rank = key ~ /debian-archive/ ? 1 : 2
            if (tolower(value["enabled"]) !~ /^[ \t]*(no|false|without|off|disable|0)[ \t]*$/ &&
                has(value["types"], "deb") && has(value["components"], "main") &&
                suite_fits(value["suites"]) && (rank == 1 || key !~ /\//)) {
                n = split(value["uris"], part, /[ \t]+/)
                for (i = 1; i <= n; i++) if (part[i] != "" && part[i] !~ /^cdrom:/) print rank, part[i]
            }
            delete value
            field = ""
        }
        /^#/ { next }
        /^[ \t]*\r?$/ { finish(); next }
        /^[ \t]/ { if (field != "") value[field] = value[field] " " $0; next }
        {
            colon = index($0, ":")
            if (colon == 0) next
            field = tolower(substr($0, 1, colon - 1))
            value[field] = substr($0, colon + 1)
        }
        END { finish() }'
}

# debian_mirrors [<apt folder>]: the addresses, the most certain first, each once.
debian_mirrors() {
    local apt_dir=${1:-/etc/apt} file
    {
        for file in "$apt_dir"/sources.list.d/*.sources; do
            if [[ -r $file ]]; then read_deb822_sources <"$file"; fi
        done
        for file in "$apt_dir"/sources.list "$apt_dir"/sources.list.d/*.list; do
            if [[ -r $file ]]; then read_one_line_sources <"$file"; fi
        done
    } | sort --stable --key=1,1n | awk '!seen[$2]++ { print $2 }'
}
