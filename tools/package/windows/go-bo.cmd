@echo off
setlocal
set "PATH=%PATH%;%~dp0chuong-trinh\windows"
chcp 65001 >nul
if exist "%~dp0chuong-trinh\node.exe" "%~dp0chuong-trinh\node.exe" "%~dp0chuong-trinh\bin\kehoach.cjs" uninstall
if not exist "%~dp0chuong-trinh\node.exe" echo Thiếu chương trình ở cạnh tệp này. Giải nén cả tệp ZIP trước: bấm chuột phải vào tệp ZIP, chọn “Giải nén tất cả”, tiếng Anh là Extract All; rồi chạy lại go-bo.cmd trong thư mục vừa giải nén.
if not exist "%~dp0chuong-trinh\node.exe" echo Đã giải nén mà vẫn thiếu: xem phần mềm diệt virus có lấy mất tệp node.exe không.
echo.
if "%KEHOACH_KHONG_CHO%"=="1" exit /b
echo Bấm một phím để đóng cửa sổ này.
pause >nul
