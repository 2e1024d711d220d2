#!/bin/sh
# Installs those of the named Debian packages that are missing; does nothing when all are there.
set -eu
missing=
for p in "$@"; do
	s=$(dpkg-query -W -f '${Status}' "$p" 2>/dev/null) || s=
	[ "$s" = 'install ok installed' ] || missing="$missing $p"
done
if [ -z "$missing" ]; then
	echo 'deps: nothing is missing'
	exit 0
fi
sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
echo "deps: installing$missing"
export DEBIAN_FRONTEND=noninteractive
$sudo apt-get update -q
# shellcheck disable=SC2086
$sudo apt-get install -q -y --no-install-recommends $missing
