import type { Command } from 'commander'
import { collect } from './command.ts'

/** Adds the flags that say which rows of the data are wanted, for every command that fills a template in. */
export const withRowOptions = (command: Command): Command =>
  command
    .option('--so-thap-phan <dấu>', 'với --data: dấu thập phân của số gõ trong tệp, “.” hoặc “,”')
    .option('--trang-tinh <tên>', 'với --data: trang tính của tệp XLSX (mặc định: trang đầu)')
    .option('--vung <vùng>', 'với --data: vùng ô của trang tính, dòng đầu là tên cột, như A3:F40 hoặc A3:F')
    .option(
      '--loc <điều kiện>',
      'với --data: chỉ lấy hàng có “cột = giá trị” hoặc “cột != giá trị”; gõ được nhiều lần',
      collect,
    )
    .option('--xep <cột>', 'với --data: xếp các hàng theo cột; thêm “ giảm” để xếp ngược')
