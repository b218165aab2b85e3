#!/usr/bin/env bash
# The Debian package: built, installed in a fresh minimal system, used there, and taken away again.
source "$(dirname "${BASH_SOURCE[0]}")/kit.sh"

CARGO_DEB=3.8.0

package='the Debian package'
if ! command -v dpkg-deb >/dev/null; then
    skip "$package" 'this is no Debian'
    done_here
fi
if ! cargo deb --version >/dev/null 2>&1; then
    PATH=$out/cargo/bin:$PATH
    if ! CARGO_PROFILE_RELEASE_OPT_LEVEL=0 timeout 900 cargo install --quiet --locked --root "$out/cargo" \
        "cargo-deb@$CARGO_DEB" 2>"$out/cargo.log"; then
        skip "$package" "cargo-deb cannot be installed: $(why "$out/cargo.log")"
        done_here
    fi
fi
if ! kiosk/package.sh "$out/deb" >"$out/deb.log" 2>&1; then
    wrong 'the package is not built'
    tail -n 20 "$out/deb.log"
    done_here
fi
deb=("$out"/deb/openchair_*.deb)
ok "built, $(stat -c %s "${deb[0]}") bytes"

system='the package in a fresh system'
if ! "${root[@]}" true 2>/dev/null; then
    skip "$system" 'only root may make one'
    done_here
fi
if ! has debootstrap debootstrap; then
    skip "$system" "there is no debootstrap: $(why "$out/apt")"
    done_here
fi
# The mirror is that of this machine, and so is the release.
codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
mirror=$(apt-get indextargets --format '$(SITE) $(RELEASE)' 2>/dev/null | awk -v it="$codename" '$2 == it { print $1; exit }')
fresh=$out/fresh
# shellcheck disable=SC2086 # no mirror is no argument
if ! timeout 600 "${root[@]}" debootstrap --variant=minbase --include=systemd,udev,kbd,seatd "$codename" "$fresh" $mirror \
    >"$out/debootstrap.log" 2>&1; then
    skip "$system" "debootstrap ends: $(why "$out/debootstrap.log")"
    done_here
fi
within() {
    "${root[@]}" chroot "$fresh" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 "$@"
}

"${root[@]}" cp "${deb[0]}" "$fresh/openchair.deb"
within dpkg -i /openchair.deb >"$out/dpkg.log" 2>&1 || { wrong 'dpkg -i'; tail -n 5 "$out/dpkg.log"; }
holds 'installed: dpkg -i needs nothing more' within sh -c 'dpkg -s openchair | grep -q "^Status: install ok"'
holds "it runs: $(within openchair --version)" within openchair --version
holds 'the guide in it has no findings' within openchair check
holds 'the user of the kiosk is there, with no shell' \
    within sh -c 'getent passwd openchair | grep -q nologin$'
holds 'nothing is enabled' \
    test -z "$("${root[@]}" find "$fresh/etc/systemd" -lname '*openchair*')"
holds 'the operator keeps what is in /etc' within grep -qx /etc/openchair/kiosk.ron \
    /var/lib/dpkg/info/openchair.conffiles
# The screen of a touch kiosk would bring half a desktop along: its programs only have to be there.
for program in cage foot; do
    "${root[@]}" ln -s true "$fresh/usr/bin/$program"
done
for unit in openchair-kiosk openchair-touch; do
    holds "$unit.service holds together" \
        "${root[@]}" systemd-analyze verify --man=no --root="$fresh" "$unit.service"
done
holds 'the keymap is understood' within sh -c 'loadkeys --mktable /usr/share/openchair/kiosk/keymap | grep -q shift_map'
for size in 16x32 12x24; do
    holds "the font $size can be read" \
        within sh -c "psfgettable /usr/share/openchair/kiosk/font/openchair-$size.psf | grep -q U+00f1"
done

within sh /usr/share/openchair/kiosk/lock.sh >/dev/null
holds 'locked: no console has a login' within sh -c \
    'test "$(readlink /etc/systemd/system/getty@tty2.service)" = /dev/null'
within sh /usr/share/openchair/kiosk/lock.sh --undo >/dev/null
within dpkg --purge openchair >>"$out/dpkg.log" 2>&1 || wrong 'dpkg --purge'
holds 'taken away: nothing of it is left' \
    test -z "$("${root[@]}" find "$fresh/usr" "$fresh/etc" -name '*openchair*' ! -path '*/passwd*')"
"${root[@]}" rm -rf "$fresh"
done_here
