@echo off
call "%~dp0kehoach.cmd" uninstall
echo.
if not "%KEHOACH_KHONG_CHO%"=="1" pause >nul
