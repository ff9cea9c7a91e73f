#!/bin/sh
# The manual page of kwartaal, from what its commands say of themselves: manual.sh PROGRAM > kwartaal.1
set -eu
program=$1
version=$("$program" --version)

# The help of a command as a part of the page: lines that begin with a dot or a quote are no requests.
help() {
  printf '.nf\n'
  "$program" "$@" --help | sed -e 's/\\/\\e/g' -e 's/-/\\-/g' -e "s/^\\([.']\\)/\\\\\&\\1/"
  printf '.fi\n'
}

printf '.TH KWARTAAL 1 "" "kwartaal %s" "User commands"\n' "$version"
printf '.SH NAME\nkwartaal \\- turns registration exports into quarterly reports\n'
printf '.SH SYNOPSIS\n.B kwartaal\n.I command\n[\n.I options\n]\n.SH DESCRIPTION\n'
help
"$program" --help | sed -n '/^SUBCOMMANDS:/,$p' | sed -n 's/^  \([a-z][a-z]*\) .*/\1/p' | while read -r command; do
  printf '.SH "KWARTAAL %s"\n' "$(printf %s "$command" | tr '[:lower:]' '[:upper:]')"
  help "$command"
done
