@echo off
"%~dp0chuong-trinh\node.exe" "%~dp0chuong-trinh\bin\kehoach.cjs" %*
