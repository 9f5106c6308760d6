@echo off
call "%~dp0kehoach.cmd" install
echo.
if not "%KEHOACH_KHONG_CHO%"=="1" pause >nul
