#!/bin/sh
# A Debian package of an installed tree: deb.sh TREE VERSION FILE. It needs the packages with the libraries that the
# program is linked to, as they are called on this machine.
set -eu
tree=$1 version=$2 file=$3
architecture=$(dpkg --print-architecture)
depends=$(ldd "$tree/usr/bin/kwartaal" | awk '$3 ~ /^\// {print $3}' | while read -r library; do
  # Where /lib is a link to /usr/lib, dpkg knows a library by one of the two.
  dpkg -S "$library" 2>/dev/null || dpkg -S "/usr$library" 2>/dev/null || dpkg -S "${library#/usr}"
done | cut -d: -f1 | sort -u | paste -sd, | sed 's/,/, /g')
mkdir -p "$tree/DEBIAN"
cat > "$tree/DEBIAN/control" <<CONTROL
Package: kwartaal
Version: $version
Architecture: $architecture
Maintainer: Kwartaal <kwartaal@localhost>
Section: utils
Priority: optional
Installed-Size: $(du -sk --exclude=DEBIAN "$tree" | cut -f1)
Depends: $depends
Description: quarterly reports out of registration exports
 Reads the raw exports of the Informatiepunten Digitale Overheid, counts and
 protects them, and publishes reports as HTML, Markdown, CSV and Excel.
CONTROL
(cd "$tree" && find usr -type f -print0 | sort -z | xargs -0 md5sum) > "$tree/DEBIAN/md5sums"
dpkg-deb --root-owner-group --build "$tree" "$file"
