#!/bin/sh
# Makes the database and its two users with the rights that docs/mysql.md gives them. MySQL's image runs it when its volume
# is new; after an upgrade that brings tables, or for new passwords, run it again:
#   docker compose exec mysql sh /docker-entrypoint-initdb.d/mooring.sh
(
  set -eu
  words=/mooring/mysql.md

  password() {
    text=$(cat "/run/secrets/$1")
    case $text in
      '' | *[!0-9A-Za-z]*)
        echo "The secret $1 must be of letters and digits alone." >&2
        exit 1
        ;;
    esac
    printf '%s' "$text"
  }

  # user NAME PASSWORD
  user() {
    printf "create user if not exists '%s'@'%%' identified by '%s';\n" "$1" "$2"
    printf "alter user '%s'@'%%' identified by '%s';\n" "$1" "$2"
  }

  # Rights on a table that is not there yet are taken together with the right to create it, which is taken back at once.
  statements() {
    echo 'create database if not exists mooring;'
    user mooring_migration "$migration"
    user mooring "$working"
    sed -n "/^grant .* to 'mooring_migration'@'%';/p" "$words"
    sed -n "s/^grant \(.*\) on \(.*\) to 'mooring'@'%';/grant create, \1 on \2 to 'mooring'@'%';\nrevoke create on \2 from 'mooring'@'%';/p" "$words"
  }

  migration=$(password mysql-migration)
  working=$(password mysql-working)
  MYSQL_PWD=$(cat /run/secrets/mysql-root)
  export MYSQL_PWD
  statements | mysql --user=root
)
