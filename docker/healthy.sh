#!/usr/bin/env bash
# healthy.sh PORT PATH: ends with 0 when the program in this container answers 200 there. The images hold no
# program to ask with, and bash can open a connection by itself.
exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
read -r _ status _ <&3
[ "$status" = 200 ]
