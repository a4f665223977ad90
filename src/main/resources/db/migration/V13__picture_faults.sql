-- what was found about a picture comes with what was measured: [{"code": "picture.…", "measured": {"sharpness": "38"}}]
alter table resetdesk.evidence add column faults json;

update resetdesk.evidence e
  set faults = (select coalesce(json_agg(json_build_object('code', f.code, 'measured', '{}'::json) order by f.place), '[]')
                from unnest(e.findings) with ordinality f (code, place))
  where e.findings is not null;

-- drops reading_whole as well, which names it
alter table resetdesk.evidence drop column findings;
alter table resetdesk.evidence rename column faults to findings;
alter table resetdesk.evidence add constraint reading_whole check ((read_at is null) = (codes is null)
  and (read_at is null) = (findings is null) and (read_at is null) = (failed is null));
