#!/bin/sh
# Installs a package in a fresh Debian and makes a report there: check_deb.sh FILE FOLDER [SUITE]. Needs root.
set -eu
file=$1 folder=$2 suite=${3:-bookworm}
which debootstrap >/dev/null || { apt-get update && apt-get install --yes --no-install-recommends debootstrap; }
rm -rf --one-file-system "$folder"
debootstrap --variant=minbase "$suite" "$folder"
cp "$file" "$folder/tmp/kwartaal.deb"
# The program reads its own arguments from /proc.
mount -t proc proc "$folder/proc"
trap 'umount "$folder/proc"' EXIT
chroot "$folder" sh -eu -c '
  apt-get install --yes --no-install-recommends /tmp/kwartaal.deb
  kwartaal --version
  cd /root
  cp -r /usr/share/kwartaal/pipelines .
  kwartaal sample --output exports --from 2021-Q1 --to 2022-Q2
  kwartaal report pipelines/kwartaalrapportage.yaml --input exports --output public --period 2022-Q2
  kwartaal verify public/kwartaalrapportage/2022-Q2
  test -s public/kwartaalrapportage/2022-Q2/index.html
  test -s /usr/share/man/man1/kwartaal.1.gz
  test -s /usr/share/bash-completion/completions/kwartaal'
