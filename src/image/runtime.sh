#!/usr/bin/env bash
# Makes the root file system of the container image, without a base image: a Java runtime with the modules that are used,
# the libraries of this Linux that it needs, and nothing else. Usage: runtime.sh JAVA_HOME FOLDER
set -euo pipefail
java_home=$1
root=$2
modules=java.base,java.desktop,java.naming,java.net.http,java.scripting,java.security.jgss,java.security.sasl,java.sql,java.xml.crypto
modules+=,java.management,jdk.management,jdk.unsupported,jdk.crypto.ec,jdk.zipfs,jdk.localedata

if [ "$(uname -s)" != Linux ]; then
  echo "the image is made on Linux alone: it takes the C library from there" >&2
  exit 1
fi
if [ "$(uname -m)" != x86_64 ]; then
  echo "the image is made on x86-64 alone: it would say so of itself, and hold programs for $(uname -m)" >&2
  exit 1
fi
rm -rf "$root"
mkdir -p "$root"/{opt,etc,tmp,data,proc,sys,dev}
"$java_home/bin/jlink" --output "$root/opt/java" --add-modules "$modules" --include-locales=en,de,pl,uk \
  --strip-java-debug-attributes --no-header-files --no-man-pages --compress=2

# there is no screen and no sound in it
rm -f "$root"/opt/java/lib/lib{awt_xawt,jawt,splashscreen,jsound}.so

# where the distribution keeps the certificates, the JDK has a link
cp -L "$java_home/lib/security/cacerts" "$root/opt/java/lib/security/cacerts"

# what the runtime's programs and libraries are linked with, at the places where the loader looks
find "$root/opt/java" -type f \( -name '*.so' -o -path '*/bin/java' \) -exec ldd {} + 2>/dev/null |
  grep -oE '(=> )?/[^ ]+ \(0x' | sed -E 's/^=> //; s/ \(0x$//' | grep -v "^$PWD\|^$root\|/opt/java/" | sort -u |
  while read -r library; do
    mkdir -p "$root$(dirname "$library")"
    cp -L "$library" "$root$library"
  done

echo 'partnergraph:x:65532:65532::/data:/' >"$root/etc/passwd"
echo 'partnergraph:x:65532:' >"$root/etc/group"
echo 'hosts: files dns' >"$root/etc/nsswitch.conf"
