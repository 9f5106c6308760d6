@echo off
setlocal
set "PATH=%PATH%;%~dp0chuong-trinh\windows"
"%~dp0chuong-trinh\node.exe" "%~dp0chuong-trinh\bin\kehoach.cjs" %*
set "code=%errorlevel%"
rem Where it was opened with the mouse, or a file dropped on it, the window stays until what it says has been read.
if not "%~2"=="" exit /b %code%
if not "%~1"=="" if not exist "%~1" exit /b %code%
if /i not %0=="%~f0" exit /b %code%
chcp 65001 >nul
echo.
echo Dùng bằng chuột: bấm đúp cai-dat.cmd ở cùng thư mục, rồi bấm chuột phải vào một tệp .md và chọn “Gửi tới”.
if "%KEHOACH_KHONG_CHO%"=="1" exit /b %code%
echo Bấm một phím để đóng cửa sổ này.
pause >nul
exit /b %code%
