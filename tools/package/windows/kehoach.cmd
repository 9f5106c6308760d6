@echo off
setlocal
set "PATH=%PATH%;%~dp0chuong-trinh\windows"
"%~dp0chuong-trinh\node.exe" "%~dp0chuong-trinh\bin\kehoach.cjs" %*
