# Sourced by ../impact: the command `notebook`. Uses its functions say, fail, install, need_java, its jvm_flags and notebook_app.

notebooks="$home/notebooks"

notebook_usage() {
  cat <<'TEXT'
impact notebook [OPTION...]           open Jupyter with the Java kernel on the notebooks; options are Jupyter's own
impact notebook --execute N.ipynb     run all cells and write the results into N.ipynb
impact notebook --check N.ipynb       run all cells; fails when the results are not those in N.ipynb
impact notebook --html N.ipynb        write N.ipynb as a page, N.html; --output-dir=DIR and others are nbconvert's own
impact notebook --install-kernel      make the Java kernels known to your own Jupyter; --prefix=DIR for that of DIR
TEXT
}

# Jupyter finds the kernel here and writes what it must below target/: nothing in the user's home. Its page gives out
# no hidden file, so the server's own, its password among them, are in a hidden directory.
jupyter_environment() {
  local own="$notebooks/target/.jupyter"
  export PYTHONPATH="$notebooks/jupyter${PYTHONPATH:+:$PYTHONPATH}"
  export JUPYTER_PATH="$notebooks/jupyter" JUPYTER_NO_CONFIG=1
  export JUPYTER_DATA_DIR="$own/data" JUPYTER_CONFIG_DIR="$own/config"
  export JUPYTER_RUNTIME_DIR="$own/runtime" IPYTHONDIR="$own/ipython"
  mkdir -p "$JUPYTER_DATA_DIR" "$JUPYTER_CONFIG_DIR" "$JUPYTER_RUNTIME_DIR" "$IPYTHONDIR"
  chmod 700 "$JUPYTER_RUNTIME_DIR"
}

# What kernel.json calls: this process becomes the kernel, with Spark where a second word says so.
notebook_kernel() {
  need_java
  local jars=("$notebook_app"/lib/*.jar) last=() first=() jar
  # The kernel's jar brings Maven's and Apache's libraries under their own names: it comes last.
  for jar in "${jars[@]}"; do case $jar in */rapaio-jupyter-kernel-*) last+=("$jar") ;; *) first+=("$jar") ;; esac; done
  # Cells of a few seconds each are over before the second compiler's code pays for the time it took to make,
  # and between them a kernel had better be small.
  local options=(-XX:TieredStopAtLevel=1 $(collector Serial))
  [ "${2:-}" != --spark ] || { with_spark; options=($(collector Parallel)); }
  local IFS=:
  local class_path="${first[*]}:${last[*]}"
  unset IFS
  # JShell itself shows Javadoc of the JDK alone: the kernel adds the sources here.
  exec "$java" "${jvm_flags[@]}" "${options[@]}" -javaagent:"$(ls "$notebook_app"/lib/notebooks-*.jar)" \
    --add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED --add-opens=java.base/java.util.function=ALL-UNNAMED \
    --add-opens=java.base/jdk.internal.reflect=ALL-UNNAMED \
    --add-exports=jdk.compiler/jdk.internal.shellsupport.doc=ALL-UNNAMED ${IMPACT_JVM_OPTIONS:-} \
    -Dmarketimpact.home="$home" -cp "$class_path" io.marketimpact.notebooks.kernel.NotebookKernel "$1"
}

# The jars of the command line behind the notebooks' own: Spark speaks to a log of its own, which nobody else may
# take, and brings its own Parquet and Hadoop.
with_spark() {
  [ -e "$app/lib" ] || fail 1 "a notebook on Spark needs the program built: run ./impact study once"
  local all=("${first[@]}") jar
  first=()
  for jar in "${all[@]}"; do is_sparks "$jar" || first+=("$jar"); done
  for jar in "$app"/lib/*.jar; do
    case $jar in */jul-to-slf4j-*) continue ;; esac
    [ -e "$notebook_app/lib/${jar##*/}" ] && ! is_sparks "$jar" || first+=("$jar")
  done
}

is_sparks() { case $1 in */slf4j-nop-* | */parquet-* | */zstd-jni-*) ;; *) return 1 ;; esac; }

# on_spark NOTEBOOK : whether it names the kernel with Spark
on_spark() { grep -qs '"name": "java-spark"' "$1"; }

build_notebooks() {
  [ -z "${IMPACT_NO_BUILD:-}" ] || return 0
  need_fonts
  local stamp="$notebook_app/built"
  if [ ! -e "$stamp" ] || has_other_sources "$stamp" "${notebook_library[@]}"; then
    need_compiler
    rm -rf "$notebook_app"
    local began built_from
    began=$(date +%s)
    built_from=$(sources "${notebook_library[@]}")
    attended maven_quietly -pl notebooks -am
    stamp "$stamp" "$began" "$built_from"
  fi
}

# Jupyter copies a kernel's folder, so that it names this launcher by its whole path.
install_kernels() {
  local scratch kernel launcher code=0
  scratch=$(mktemp -d)
  launcher=$(printf '%s' "$home/impact" | sed 's/[\\&#]/\\&/g')
  for kernel in java java-spark; do
    sed "s#{resource_dir}/../../../../impact#$launcher#" "$notebooks/jupyter/kernels/$kernel/kernel.json" >"$scratch/kernel.json"
    jupyter kernelspec install --log-level=ERROR --name="market-impact-$kernel" "${@:---user}" "$scratch" || code=1
  done
  rm -rf "$scratch"
  return "$code"
}

# is_jupyters OPTION... : a notebook among them was meant for an option of ours, mistyped
is_jupyters() {
  local option
  for option in "$@"; do case $option in *.ipynb) return 1 ;; esac; done
}

# What lies beside the notebooks and is not for readers is neither listed nor given out: sources, what is built, the
# launcher's parts.
readonly beside_notebooks=(src target jupyter python pom.xml notebook.sh run_notebook.py UPSTREAM.md __pycache__)

readonly drawings=--HTMLExporter.preprocessors=svg_as_image.SvgAsImage

serve_notebooks() {
  local options=("$drawings") name
  for name in "${beside_notebooks[@]}"; do options+=("--ContentsManager.hide_globs=$name"); done
  [ "$(id -u)" != 0 ] || options+=(--allow-root)
  exec jupyter notebook --ip=127.0.0.1 --notebook-dir="$notebooks" \
    --KernelSpecManager.ensure_native_kernel=False --KernelSpecManager.allowed_kernelspecs=java \
    --KernelSpecManager.allowed_kernelspecs=java-spark --MultiKernelManager.default_kernel_name=java \
    --NotebookApp.contents_manager_class=listed_files.ListedFiles "${options[@]}" "$@"
}

notebook() {
  case "${1:-}" in
    --help | -h) notebook_usage ;;
    --kernel) notebook_kernel "$2" "${3:-}" ;;
    --execute | --check)
      [ $# -ge 2 ] || fail 2 "$1 needs a notebook: impact notebook $1 NOTEBOOK.ipynb"
      install "running notebooks" jupyter-core jupyter-client jupyter-nbconvert python3-nbclient
      build_notebooks
      [ -n "${IMPACT_NO_BUILD:-}" ] || ! on_spark "$2" || build_if_stale
      jupyter_environment
      /usr/bin/python3 "$notebooks/run_notebook.py" "$@"
      ;;
    --html)
      [ $# -ge 2 ] || fail 2 "$1 needs a notebook: impact notebook $1 NOTEBOOK.ipynb"
      [ -f "$2" ] || fail 3 "$2: no such file"
      install "pages of notebooks" jupyter-core jupyter-nbconvert
      jupyter_environment
      shift
      exec jupyter nbconvert --log-level=WARN --to=html "$drawings" "$@"
      ;;
    --install-kernel)
      shift
      install "the kernel's place" jupyter-core jupyter-client
      build_notebooks
      install_kernels "$@"
      ;;
    '' | -*)
      [ "${1:-}" = -- ] && shift || is_jupyters "$@" || { notebook_usage >&2; fail 2 "unknown option: $1"; }
      install "the notebook's page" jupyter-core jupyter-client jupyter-nbconvert python3-nbclient jupyter-notebook
      build_notebooks
      jupyter_environment
      serve_notebooks "$@"
      ;;
    *) notebook_usage >&2; fail 2 "unknown option: $1" ;;
  esac
}
