' Presses Enter behind the first paragraph of every style, types, and reports the style of the new one and whether it is in a list.
Sub Main(source As String, report As String)
  Dim options(0) As New com.sun.star.beans.PropertyValue
  options(0).Name = "Hidden"
  options(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, options())
  Dim ends(200)
  count = 0
  seen = "|"
  Collect(document.Text, ends, count, seen)
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  cursor = document.CurrentController.getViewCursor()
  file = FreeFile
  Open ConvertFromURL(report) For Output As #file
  For i = 0 To count - 1
    cursor.gotoRange(ends(i), False)
    before = cursor.ParaStyleName
    dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:InsertPara", "", 0, Array())
    cursor.Text.insertString(cursor, "chữ mới", False)
    written = cursor.Text.createTextCursorByRange(cursor)
    Print #file, before & Chr(9) & written.ParaStyleName & Chr(9) & (written.NumberingIsNumber And written.NumberingStyleName <> "")
  Next i
  Close #file
  document.close(True)
End Sub

Sub Collect(text, ends, count, seen)
  all = text.createEnumeration()
  While all.hasMoreElements()
    one = all.nextElement()
    If one.supportsService("com.sun.star.text.TextTable") Then
      For Each name In one.getCellNames()
        Collect(one.getCellByName(name), ends, count, seen)
      Next
    ElseIf InStr(seen, "|" & one.ParaStyleName & "|") = 0 Then
      seen = seen & one.ParaStyleName & "|"
      ends(count) = one.getEnd()
      count = count + 1
    End If
  Wend
End Sub
