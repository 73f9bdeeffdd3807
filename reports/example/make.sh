#!/usr/bin/env bash
# Makes the example anew: the bundled study's report, its tables and the picture of its first page.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
draft=$(mktemp -d)
trap 'rm -rf "$draft"' EXIT

"$here/../../impact" study --out "$draft/study" >/dev/null || [ $? = 4 ]
rm -rf "$here/tables"
cp -r "$draft"/study/{report.html,report.pdf,report.xlsx,report-appendix.xlsx,tables} "$here/"

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
"$browser" --headless=new --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$draft/profile" \
  --window-size=1440,900 --screenshot="$here/report.png" "file://$here/report.html" 2>/dev/null
ls -l "$here"
