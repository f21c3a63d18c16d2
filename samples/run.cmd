@echo off
rem samples\run NAME [ARGS]   builds what NAME needs, once and quietly, and runs it. The names are in names.txt.
rem Respects JAVA_HOME (17 or newer), MAVEN_ARGS (for example -o) and RENKEI_JAVA_OPTS.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "root=%%~fI"

if "%~1"=="" (call :names 1>&2 & exit /b 2)
if "%~1"=="-h" (call :names & exit /b 0)
if "%~1"=="--help" (call :names & exit /b 0)
set "module="
for /f "usebackq eol=# tokens=1-4" %%A in ("%~dp0names.txt") do (
  if "%%A"=="%~1" (set "module=%%B"& set "jvm=%%C"& set "main=%%D")
)
if not defined module (
  echo samples/run: there is no '%~1' 1>&2
  call :names 1>&2
  exit /b 2
)
set "rest="
for /f "tokens=1,*" %%A in ("%*") do set "rest=%%B"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "target=%root%\samples\%module%\target"
rem What a newer compiler made does not run on 17, so Maven keeps it apart.
set "major="
for /f "tokens=3" %%V in ('call "%java%" -version 2^>^&1 ^| findstr /c:" version "') do for /f "delims=.-" %%M in (%%V) do set "major=%%~M"
if not defined major (
  echo samples/run: cannot run '%java%': install a JDK, 17 or newer, or set JAVA_HOME 1>&2
  exit /b 1
)
if not "%major%"=="17" set "target=%target%\jdk-%major%"
set "built=%target%\.built"
set "lock=%root%\samples\.build-lock"
set /a waited=0

call :fresh && goto run
:lock
md "%lock%" 2>nul && goto locked
if %waited%==0 echo waiting for another build ... 1>&2
if %waited% gtr 900 (
  echo samples/run: another build holds %lock%; remove the folder if there is none 1>&2
  exit /b 1
)
set /a waited+=1
ping -n 2 127.0.0.1 >nul
goto lock
:locked
call :fresh || call :build
set "result=%errorlevel%"
rd "%lock%"
if not %result%==0 exit /b 1

:run
set "tiers=-XX:+TieredCompilation"
if "%jvm%"=="quick" set "tiers=-XX:TieredStopAtLevel=1"
"%java%" %tiers% -Xlog:disable --enable-native-access=ALL-UNNAMED %RENKEI_JAVA_OPTS% -cp "%target%\renkei-samples-%module%.jar" %main% %rest%
exit /b %errorlevel%

:names
echo usage: samples\run NAME [ARGS]
for /f "usebackq eol=# tokens=1-4,*" %%A in ("%~dp0names.txt") do echo   %%A: %%E
exit /b 0

:fresh
powershell -NoProfile -Command "$b = Get-Item -LiteralPath '%built%' -ErrorAction SilentlyContinue; if (-not $b) { exit 1 }; $places = 'pom.xml', 'sdk-api', 'sdk-core', 'plugins', 'samples\pom.xml', 'samples\%module%' | ForEach-Object { Join-Path '%root%' $_ }; $newer = Get-ChildItem -LiteralPath $places -Recurse | Where-Object { $_.LastWriteTime -gt $b.LastWriteTime -and $_.FullName -notmatch '\\target(\\|$)' -and ($_.FullName -match '\\src\\main' -or $_.Name -eq 'pom.xml') } | Select-Object -First 1; if ($newer) { exit 1 }"
exit /b %errorlevel%

:build
echo building %module% (the first time may take some minutes) ... 1>&2
if not exist "%target%" md "%target%"
type nul >"%target%\.building"
pushd "%root%"
call mvn %MAVEN_ARGS% -B -ntp -Dmaven.test.skip -Djacoco.skip -Denforcer.skip -Dmaven.source.skip -pl samples/%module% -am package >"%target%\build.log" 2>&1
set "result=%errorlevel%"
popd
if not %result%==0 (
  type "%target%\build.log" 1>&2
  echo samples/run: the build failed; its log is above 1>&2
  exit /b 1
)
move /y "%target%\.building" "%built%" >nul
exit /b 0
