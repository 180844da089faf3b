/**
 * What each shell loads so that Tab completes our words: a few lines that hand over the line as typed and take the answer.
 * Pure ASCII, since a shell of another encoding must be able to read it. The program is called as the user called it.
 */
import type { Shell } from './shell-words.js';

/** Where PowerShell puts the line and the word: its older versions lose quotes in arguments of programs. */
export const LINE_VARIABLE = 'MOTCUA_COMPLETE_LINE';
export const WORD_VARIABLE = 'MOTCUA_COMPLETE_WORD';

const bash = `# motcua: completion for bash (3.2 and later).
_motcua() {
  local line="\${COMP_LINE:0:\${COMP_POINT:-0}}" word
  [[ -n $line ]] || line="\${COMP_WORDS[*]:0:COMP_CWORD+1}"
  COMPREPLY=()
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <("\${1:-motcua}" __complete bash "$line" 2>/dev/null)
  if [[ \${COMPREPLY[0]-} == *[=,] ]] && type compopt &>/dev/null; then compopt -o nospace; fi
}
complete -o nosort -o bashdefault -o default -F _motcua motcua 2>/dev/null || complete -o bashdefault -o default -F _motcua motcua
`;

const zsh = `#compdef motcua
# motcua: completion for zsh.
_motcua() {
  local word about
  local -a values shown
  while IFS=$'\\t' read -r word about; do
    values+=("$word")
    shown+=("$word\${about:+  -- $about}")
  done < <("\${words[1]}" __complete zsh "\${(j: :)words[1,CURRENT]}" 2>/dev/null)
  if (( \${#values} == 0 )); then _files; return; fi
  if [[ \${values[1]} == *[=,] ]]; then compadd -U -S '' -d shown -- "\${values[@]}"
  else compadd -U -d shown -- "\${values[@]}"; fi
}
if [[ \${funcstack[1]} == _motcua ]]; then _motcua "$@"; else compdef _motcua motcua; fi
`;

const fish = `# motcua: completion for fish.
function __motcua_complete
  set -l found (motcua __complete fish (commandline -cp | string collect) 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c motcua -f -a '(__motcua_complete)'
`;

const powershell = `# motcua: completion for PowerShell (5.1 and later).
Register-ArgumentCompleter -Native -CommandName motcua, motcua.cmd, motcua.ps1 -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $line = $commandAst.Extent.Text
  $length = $cursorPosition - $commandAst.Extent.StartOffset
  if ($length -gt $line.Length) { $line = $line.PadRight($length) } else { $line = $line.Substring(0, $length) }
  $program = $commandAst.CommandElements[0].Extent.Text.Trim([char[]]"'\`"")
  $encoding = [Console]::OutputEncoding
  $env:${LINE_VARIABLE} = $line
  $env:${WORD_VARIABLE} = $wordToComplete
  try {
    [Console]::OutputEncoding = [System.Text.UTF8Encoding]::new($false)
    & $program __complete powershell 2>$null | ForEach-Object {
      $word, $shown, $about = $_ -split "\`t", 3
      [System.Management.Automation.CompletionResult]::new($word, $shown, 'ParameterValue', $about)
    }
  } finally {
    [Console]::OutputEncoding = $encoding
    Remove-Item Env:${LINE_VARIABLE}, Env:${WORD_VARIABLE} -ErrorAction SilentlyContinue
  }
}
`;

export const SCRIPTS: Readonly<Record<Shell, string>> = { powershell, bash, zsh, fish };
